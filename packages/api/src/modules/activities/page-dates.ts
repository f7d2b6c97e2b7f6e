import { correction, submission, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { ActivityChange } from "@xianlan/domain/activity";
import type { Day } from "@xianlan/domain/calendar";
import {
  type CorrectionState,
  type CorrectionSubject,
  correctionChanges,
} from "@xianlan/domain/correction";
import { type PeriodId, periodOf, periodSentence } from "@xianlan/domain/period";
import { templateRules } from "@xianlan/domain/scheme";
import type { SubmissionState } from "@xianlan/domain/submission";
import { and, desc, eq } from "drizzle-orm";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";
import { periodDatesOf } from "../periods/index.ts";
import type { ActivityRow } from "./store.ts";

/** Happened, written down, handed in: three dates that are never mixed. */
export type RecordDates = {
  happenedOn: Day;
  recordedAt: string;
  /** The month it counts in. */
  periodId: PeriodId;
  periodSentence: string;
  /** The unit's submission of that month; null before there is one. */
  submission: {
    state: SubmissionState;
    signedAt: string | null;
    receivedAt: string | null;
    late: boolean;
  } | null;
};

/** The three dates of a record. */
export async function datesOf(tx: Transaction, row: ActivityRow): Promise<RecordDates> {
  const { countyId, unitId, happenedOn } = row;
  const periodId = periodOf(happenedOn, "month");
  const year = Number(periodId.slice(0, 4));
  const rules = (await schemeInForce(tx, countyId, year))?.rules ?? templateRules();
  const dates = (await periodDatesOf(tx, countyId, [periodId], rules)).get(periodId);
  const [stored] = await tx
    .select({
      state: submission.state,
      signedAt: submission.signedAt,
      receivedAt: submission.receivedAt,
      late: submission.late,
    })
    .from(submission)
    .where(
      and(
        eq(submission.countyId, countyId),
        eq(submission.unitId, unitId),
        eq(submission.periodId, periodId),
      ),
    );
  return {
    happenedOn,
    recordedAt: row.createdAt,
    periodId,
    periodSentence: dates === undefined ? "" : periodSentence(periodId, dates),
    submission: stored ?? null,
  };
}

/** A correction requested for a record. */
export type ActivityCorrectionItem = {
  id: string;
  subject: CorrectionSubject;
  state: CorrectionState;
  reason: string;
  requestedByName: string;
  requestedAt: string;
  decidedByName: string;
  decidedAt: string | null;
  decisionReason: string;
  changes: ActivityChange[];
};

/** Corrections of a record this person may see, the latest first. */
export async function correctionsOf(
  tx: Transaction,
  { countyId, unitId }: Actor,
  activityId: string,
): Promise<ActivityCorrectionItem[]> {
  const rows = await tx
    .select()
    .from(correction)
    .where(
      and(
        eq(correction.countyId, countyId),
        unitId === null ? undefined : eq(correction.unitId, unitId),
        eq(correction.activityId, activityId),
      ),
    )
    .orderBy(desc(correction.requestedAt), desc(correction.id));
  return rows.map((row) => ({
    id: row.id,
    subject: row.subject,
    state: row.state,
    reason: row.reason,
    requestedByName: row.requestedByName,
    requestedAt: row.requestedAt,
    decidedByName: row.decidedByName,
    decidedAt: row.decidedAt,
    decisionReason: row.decisionReason,
    changes: correctionChanges(row, undefined),
  }));
}
