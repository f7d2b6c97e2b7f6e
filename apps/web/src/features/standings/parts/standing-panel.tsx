"use client";

import { useQuery } from "@tanstack/react-query";
import { dayWords, type Permission } from "@xianlan/domain";
import { linkClass, Notice, Sentence, TableSkeleton } from "@xianlan/ui";
import Link from "next/link";
import { ExportLink, tableHref } from "../../../components/export-link.tsx";
import { LoadError } from "../../../components/load-error.tsx";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import type { Standing } from "../standing-types.ts";
import { StandingDeeds } from "./standing-deeds.tsx";
import { StandingTable } from "./standing-table.tsx";

/** One standing: its sentence, what may be done with it, its rows. */
export function StandingPanel({ id, held }: { id: string; held: readonly Permission[] }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.standing.byId.queryOptions({ id }));
  if (query.isPending) return <TableSkeleton rows={10} columns={4} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const standing = query.data;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <Sentence>{standing.sentence}</Sentence>
        <ExportLink href={tableHref("standing", { id })} />
      </div>
      <p className="text-soft">
        得分截至{dayWords(standing.asOf, standing.today)}，
        {standing.ranked ? "按得分排列" : "只公布档次，不排名次"}。
      </p>
      {standing.correctedNote !== "" && (
        <Notice title="已更正">{standing.correctedNote}；公布的档次保持不变。</Notice>
      )}
      {held.includes("standing.publish") && <StandingDeeds standing={standing} />}
      {held.includes("objection.raise") && <ObjectionNote standing={standing} />}
      <StandingTable standing={standing} />
    </div>
  );
}

/** Where the unit's lead objects while it is open. */
function ObjectionNote({ standing }: { standing: Standing }) {
  if (standing.undecided > 0) {
    return <Notice title="本单位的异议正在复核">督查办复核后会重新公示。</Notice>;
  }
  if (!standing.objectionOpen) return null;
  return (
    <p>
      对本单位得分有异议的，
      <Link
        href={`/submissions?tab=objections&standing=${standing.id}`}
        className={linkClass("prose")}
      >
        提出异议
      </Link>
      。
    </p>
  );
}
