import { submission, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Clock } from "@xianlan/domain/calendar";
import { type PeriodId, parsePeriod } from "@xianlan/domain/period";
import type { EntryValue } from "@xianlan/domain/scheme";
import { type SubmissionState, submissionStateLabels } from "@xianlan/domain/submission";
import { and, eq } from "drizzle-orm";
import { AppError, conflict, notFound } from "../../errors.ts";
import { type SchemeInForce, schemeInForce } from "../../scopes/scheme-in-force.ts";
import { type LoadedSubmission, loadSubmissions } from "./read/load-submissions.ts";
import { entryRows, type SubmissionRow, visibleRows } from "./read/submission-rows.ts";
import { submissionUnits } from "./read/submission-units.ts";

/** A submission as it stands now, beside which a late writer's own input is shown. */
export type CurrentSubmission = {
  id: string;
  version: number;
  state: SubmissionState;
  stateLabel: string;
  updatedByName: string;
  updatedAt: string;
  entries: {
    code: string;
    item: number;
    value: EntryValue | null;
    notApplicable: string;
    note: string;
    evidence: string;
  }[];
};

/** The scheme that decides a period's submissions: its own year's. @throws AppError `refused` without one. */
async function schemeOfPeriod(
  tx: Transaction,
  actor: Actor,
  periodId: PeriodId,
): Promise<SchemeInForce> {
  const year = parsePeriod(periodId)?.year;
  if (year === undefined) throw notFound("份报送");
  const scheme = await schemeInForce(tx, actor.countyId, year);
  if (scheme !== undefined) return scheme;
  throw new AppError("refused", `${year}年还没有施行的考核方案，暂不能报送；请联系县委宣传部`);
}

/** @throws AppError `not_found` when the unit is not theirs to see or has no such submission. */
export async function loadSubmissionOf(
  tx: Transaction,
  actor: Actor,
  clock: Clock,
  { unitId, periodId }: { unitId: string | null; periodId: PeriodId },
): Promise<LoadedSubmission> {
  const [unit] = unitId === null ? [] : await submissionUnits(tx, actor, [unitId]);
  if (unit === undefined) throw notFound("份报送");
  const scheme = await schemeOfPeriod(tx, actor, periodId);
  const wanted = { units: [unit], periodIds: [periodId], today: clock.today };
  const [loaded] = await loadSubmissions(tx, actor, scheme, wanted);
  if (loaded === undefined) throw notFound("份报送");
  return loaded;
}

/** @throws AppError `not_found` for a submission that is not there or another's. */
export async function loadSubmission(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<SubmissionRow> {
  const [row] = await tx
    .select()
    .from(submission)
    .where(and(visibleRows(submission, actor), eq(submission.id, id)));
  if (row === undefined) throw notFound("份报送");
  return row;
}

/** The 409 of a late writer: reads the submission again, since another transaction has changed it. */
export async function staleSubmission(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<AppError> {
  const { version, state, updatedByName, updatedAt } = await loadSubmission(tx, actor, id);
  const stateLabel = submissionStateLabels[state];
  const entries = (await entryRows(tx, actor, [id])).map(
    ({ code, item, value, notApplicable, note, evidence }) => ({
      code,
      item,
      value,
      notApplicable,
      note,
      evidence,
    }),
  );
  const current: CurrentSubmission = {
    id,
    version,
    state,
    stateLabel,
    updatedByName,
    updatedAt,
    entries,
  };
  return conflict(
    `这份报送刚由${updatedByName}改动，现为“${stateLabel}”；您填的还在，请对照后再保存`,
    current,
  );
}
