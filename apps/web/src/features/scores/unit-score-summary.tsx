"use client";

import { useQuery } from "@tanstack/react-query";
import { isBehind } from "@xianlan/domain/scoring";
import { linkClass, Section, TextSkeleton } from "@xianlan/ui";
import Link from "next/link";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { CategoryIndex } from "./parts/category-index.tsx";
import { PaceMark } from "./parts/pace-mark.tsx";
import { unitScoreHref } from "./search-params.ts";

/** A unit's score on its own page: total, grade, categories, and the indicators that lag. */
export function UnitScoreSummary({ id }: { id: string }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.score.unit.queryOptions({ id }));
  if (query.isPending) return <TextSkeleton lines={4} />;
  const scored = query.data?.scored;
  if (!scored) return null;
  const behind = scored.score.indicators.filter(({ pace }) => isBehind(pace));
  const href = (code?: string) => unitScoreHref(id, code);
  return (
    <Section
      title={`${scored.scheme.year}年得分 ${scored.score.total}，${scored.score.tierName}`}
      aside={
        <Link href={href()} className={linkClass()}>
          看全部指标
        </Link>
      }
    >
      <CategoryIndex
        categories={scored.categories}
        names={scored.score.categories}
        href={(code) => `${href()}#category-${code}`}
      />
      {behind.length > 0 && (
        <ul className="mt-4 border-t border-ink">
          {behind.map(({ code, name, sentence, pace }) => (
            <li
              key={code}
              className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5"
            >
              <Link href={href(code)} prefetch={false} className={linkClass("plain")}>
                {code} {name}
              </Link>
              <PaceMark pace={pace} />
              <span className="w-full text-soft">{sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
