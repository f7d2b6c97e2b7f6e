import { submission, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { type PeriodId, parsePeriod, periodLabel } from "@xianlan/domain/period";
import type { Issue } from "@xianlan/domain/submission";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { schemeInForce } from "../../../scopes/scheme-in-force.ts";
import { read } from "../../../transaction.ts";
import type { QueueInput } from "../inputs.ts";
import { type LoadedSubmission, loadSubmissions } from "./load-submissions.ts";
import { visibleRows } from "./submission-rows.ts";
import { submissionUnits } from "./submission-units.ts";

/** A submission that waits for the office's acceptance. */
export type QueueRow = {
  id: string;
  version: number;
  unitId: string;
  unitName: string;
  periodId: PeriodId;
  periodLabel: string;
  signedByName: string;
  receivedAt: string | null;
  late: boolean;
  returnedCount: number;
  /** Nothing its checks say: may go in a batch. */
  clean: boolean;
  /** What the checks say, each with the unit's word of explanation. */
  notes: (Pick<Issue, "code" | "item" | "fact"> & { name: string; explanation: string })[];
};

export type AcceptanceQueue = {
  asOf: string;
  rows: QueueRow[];
  counts: { total: number; clean: number; noted: number; units: number };
  /** What the filters may name. */
  periods: { id: PeriodId; label: string }[];
  units: { id: string; name: string }[];
};

/** Submissions handed in and not accepted yet, the earliest received first. */
export function acceptanceQueue(context: Context, input: QueueInput): Promise<AcceptanceQueue> {
  const grant = authorize(context, "submission.accept");
  const { today } = context.clock;
  return read(context, grant, async (tx) => {
    const all = (await waitingSubmissions(tx, grant.actor, today)).flatMap(rowOf);
    const { periodId, unitId, only } = input;
    const named = all.filter(
      (row) =>
        (periodId ? row.periodId === periodId : true) && (unitId ? row.unitId === unitId : true),
    );
    const rows = named.filter(({ clean }) => (only ? clean === (only === "clean") : true));
    const clean = named.filter((row) => row.clean).length;
    const names = new Map(all.map((row) => [row.unitId, row.unitName]));
    return {
      asOf: today,
      rows: rows.toSorted((a, b) => ((a.receivedAt ?? "") < (b.receivedAt ?? "") ? -1 : 1)),
      counts: {
        total: named.length,
        clean,
        noted: named.length - clean,
        units: new Set(named.map((row) => row.unitId)).size,
      },
      periods: [...new Set(all.map((row) => row.periodId))]
        .sort()
        .map((id) => ({ id, label: periodLabel(id) })),
      units: [...names].map(([id, name]) => ({ id, name })),
    };
  });
}

async function waitingSubmissions(
  tx: Transaction,
  actor: Actor,
  today: string,
): Promise<LoadedSubmission[]> {
  const waiting = await tx
    .select({ unitId: submission.unitId, periodId: submission.periodId })
    .from(submission)
    .where(and(visibleRows(submission, actor), eq(submission.state, "submitted")));
  const units = await submissionUnits(tx, actor, [...new Set(waiting.map(({ unitId }) => unitId))]);
  const byYear = Map.groupBy(waiting, ({ periodId }) => parsePeriod(periodId)?.year ?? 0);
  const submissions: LoadedSubmission[] = [];
  for (const [year, rows] of byYear) {
    const scheme = await schemeInForce(tx, actor.countyId, year);
    if (scheme === undefined) continue;
    const periodIds = [...new Set(rows.map(({ periodId }) => periodId))];
    submissions.push(...(await loadSubmissions(tx, actor, scheme, { units, periodIds, today })));
  }
  return submissions.filter(({ submission: row }) => row?.state === "submitted");
}

function rowOf(loaded: LoadedSubmission): QueueRow[] {
  const { submission: row, unit, periodId, issues, lines, entries } = loaded;
  if (row === null) return [];
  const at = (issue: Issue) => (one: { code: string; item: number }) =>
    one.code === issue.code && one.item === issue.item;
  const { id, version, signedByName, receivedAt, late, returnedCount } = row;
  return [
    {
      id,
      version,
      unitId: unit.id,
      unitName: unit.name,
      periodId,
      periodLabel: periodLabel(periodId),
      signedByName,
      receivedAt,
      late,
      returnedCount,
      clean: issues.length === 0,
      notes: issues.map((issue) => ({
        code: issue.code,
        item: issue.item,
        fact: issue.fact,
        name: lines.find(at(issue))?.name ?? issue.code,
        explanation: entries.find(at(issue))?.note ?? "",
      })),
    },
  ];
}
