"use client";

import { useQuery } from "@tanstack/react-query";
import { buttonClass, linkClass, Section } from "@xianlan/ui";
import Link from "next/link";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { DueList } from "./parts/due-list.tsx";
import type { MonthDuty } from "./score-types.ts";
import { unitScoreHref } from "./search-params.ts";

/** Where a duty is done: the log, the submissions, the findings. */
function actionOf({ source, activityKind }: MonthDuty): { label: string; href: string } | null {
  if (source === "activity") {
    return { label: "去登记", href: `/activities${activityKind ? `?kind=${activityKind}` : ""}` };
  }
  if (source === "figure") return { label: "去填报", href: "/submissions" };
  if (source === "finding") return { label: "去整改", href: "/findings?flag=open" };
  return null;
}

/** 本月要做 of the signed-in unit: what is behind pace, by how much, until when. Nothing for the county. */
export function ThisMonth() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.score.thisMonth.queryOptions());
  if (!data) return null;
  return (
    <Section
      title="本月要做"
      aside={
        <Link href={unitScoreHref(data.unitId)} className={linkClass()}>
          看本单位指标
        </Link>
      }
    >
      <p className="mb-2 text-soft">{data.sentence}</p>
      {data.items.length > 0 && (
        <DueList
          items={data.items}
          href={({ code }) => unitScoreHref(data.unitId, code)}
          action={(item) => {
            const action = actionOf(item);
            return (
              action && (
                <Link
                  href={action.href}
                  prefetch={false}
                  aria-label={`${action.label} ${item.name}`}
                  className={buttonClass({ size: "sm", className: "ml-auto" })}
                >
                  {action.label}
                </Link>
              )
            );
          }}
        />
      )}
    </Section>
  );
}
