"use client";

import { useQuery } from "@tanstack/react-query";
import type { Permission } from "@xianlan/domain/account";
import { Button, EmptyState, linkClass, Sentence, TableSkeleton } from "@xianlan/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import type { AssessmentList, AssessmentRow } from "./assessment-types.ts";
import { AssessmentTable } from "./parts/assessment-table.tsx";
import { assessmentParsers } from "./search-params.ts";

// With a state of its own while it loads, or the whole page would give way to its skeleton.
const AssessmentDialog = dynamic(
  () => import("./parts/assessment-dialog.tsx").then((file) => file.AssessmentDialog),
  { loading: () => null },
);
const RemoveDialog = dynamic(
  () => import("./parts/remove-dialog.tsx").then((file) => file.RemoveDialog),
  { loading: () => null },
);

type Open = { action: "record" } | { action: "change" | "remove"; row: AssessmentRow };

/** 评定登记: what the office recorded by hand, with its reasons; a unit reads its own. */
export function AssessmentsView({
  permissions,
  today,
}: {
  permissions: readonly Permission[];
  today: string;
}) {
  const trpc = useTRPC();
  const [{ unitId }] = useQueryStates(assessmentParsers);
  const [open, setOpen] = useState<Open | null>(null);
  const query = useQuery(trpc.assessment.list.queryOptions({ ...(unitId !== null && { unitId }) }));
  if (query.isPending) return <TableSkeleton rows={6} columns={5} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { indicators, rows } = query.data;
  const may = permissions.includes("assessment.manage") && indicators.length > 0;
  const close = () => setOpen(null);
  const record = may && (
    <Button variant="primary" onClick={() => setOpen({ action: "record" })}>
      登记
    </Button>
  );
  return (
    <div className="flex max-w-5xl flex-col gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Sentence>{sentenceOf(query.data)}</Sentence>
        {rows.length > 0 && (
          <div className="flex flex-wrap gap-2">
            <ExportLink href={tableHref("assessments", { year: query.data.year, unitId })} />
            {record}
          </div>
        )}
      </div>
      {unitId !== null && (
        <p>
          只列一个单位的登记。
          <Link href="/indicators/assessments" className={linkClass("prose")}>
            看全部
          </Link>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title="还没有登记" action={record}>
          评定加分、扣分事项和阵地抽查结果由督查办在这里登记，附理由和佐证。
        </EmptyState>
      ) : (
        <AssessmentTable
          rows={rows}
          {...(may && {
            onChange: (row: AssessmentRow) => setOpen({ action: "change", row }),
            onRemove: (row: AssessmentRow) => setOpen({ action: "remove", row }),
          })}
        />
      )}
      {open?.action === "record" && (
        <AssessmentDialog row={null} indicators={indicators} today={today} onClose={close} />
      )}
      {open?.action === "change" && (
        <AssessmentDialog row={open.row} indicators={indicators} today={today} onClose={close} />
      )}
      {open?.action === "remove" && <RemoveDialog row={open.row} onClose={close} />}
    </div>
  );
}

function sentenceOf({ year, rows }: AssessmentList): string {
  const activeRows = rows.filter(({ removedAt }) => removedAt === null);
  if (activeRows.length === 0) return `${year}年还没有评定登记`;
  const units = new Set(activeRows.map(({ unitId }) => unitId)).size;
  return `${year}年评定登记${activeRows.length}条，涉及${units}个单位`;
}
