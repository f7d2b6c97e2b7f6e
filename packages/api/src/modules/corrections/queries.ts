import { correction, unit } from "@xianlan/db";
import type { ActivityChange } from "@xianlan/domain/activity";
import {
  type CorrectionState,
  type CorrectionSubject,
  correctionChanges,
  correctionTitle,
} from "@xianlan/domain/correction";
import { type PeriodId, periodLabel } from "@xianlan/domain/period";
import { and, desc, eq, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import type { CorrectionListInput } from "./inputs.ts";
import { type CorrectionRow, visibleTo } from "./load.ts";
import { type RuleOf, rulesOf } from "./rules.ts";

/** A correction as lists and its page show it. */
export type CorrectionItem = {
  id: string;
  version: number;
  unitId: string;
  unitName: string;
  periodId: PeriodId;
  periodLabel: string;
  subject: CorrectionSubject;
  /** The figure's name, or the record's title. */
  title: string;
  /** Old → new, only what differs. */
  changes: ActivityChange[];
  state: CorrectionState;
  reason: string;
  requestedByName: string;
  requestedAt: string;
  decidedByName: string;
  decidedAt: string | null;
  decisionReason: string;
};

export type CorrectionList = {
  rows: CorrectionItem[];
  /** Of all this person may see, whatever the filter. */
  counts: Record<CorrectionState, number>;
};

/** The most rows of one page. */
const maxRows = 500;

/** A row as text. */
export function itemOf(row: CorrectionRow, unitName: string, ruleOf: RuleOf): CorrectionItem {
  const rule = row.code === "" ? undefined : ruleOf(row.periodId, row.code);
  return {
    id: row.id,
    version: row.version,
    unitId: row.unitId,
    unitName,
    periodId: row.periodId,
    periodLabel: periodLabel(row.periodId),
    subject: row.subject,
    title: correctionTitle(row, rule),
    changes: correctionChanges(row, rule),
    state: row.state,
    reason: row.reason,
    requestedByName: row.requestedByName,
    requestedAt: row.requestedAt,
    decidedByName: row.decidedByName,
    decidedAt: row.decidedAt,
    decisionReason: row.decisionReason,
  };
}

/** Corrections, those that wait first, then the newest. A unit sees its own. */
export async function listCorrections(
  context: Context,
  input: CorrectionListInput,
): Promise<CorrectionList> {
  const grant = authorize(context, "correction.read");
  const { actor } = grant;
  const { state, unitId, periodId } = input;
  return read(context, grant, async (tx) => {
    const rows = await tx
      .select({ row: correction, unitName: unit.name })
      .from(correction)
      .innerJoin(unit, and(eq(unit.countyId, correction.countyId), eq(unit.id, correction.unitId)))
      .where(
        and(
          visibleTo(actor),
          state === undefined ? undefined : eq(correction.state, state),
          unitId === undefined ? undefined : eq(correction.unitId, unitId),
          periodId === undefined ? undefined : eq(correction.periodId, periodId),
        ),
      )
      .orderBy(sql`${correction.state} = 'asked' desc`, desc(correction.requestedAt))
      .limit(maxRows);
    const ruleOf = await rulesOf(
      tx,
      actor.countyId,
      rows.map(({ row }) => row.periodId),
    );
    const counted = await tx
      .select({ state: correction.state, rows: sql<number>`count(*)::int` })
      .from(correction)
      .where(visibleTo(actor))
      .groupBy(correction.state);
    const count = (wanted: CorrectionState) =>
      counted.find((one) => one.state === wanted)?.rows ?? 0;
    return {
      rows: rows.map(({ row, unitName }) => itemOf(row, unitName, ruleOf)),
      counts: {
        asked: count("asked"),
        approved: count("approved"),
        refused: count("refused"),
      },
    };
  });
}
