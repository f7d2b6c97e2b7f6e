import { correction } from "@xianlan/db";
import { type CorrectionSubject, correctionSubjectLabels } from "@xianlan/domain/correction";
import { type PeriodId, periodLabel } from "@xianlan/domain/period";
import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { refused } from "../../errors.ts";
import type { TxContext } from "../../transaction.ts";
import { attachFiles } from "../attachments/index.ts";

/** What a unit asks to be corrected in a locked period. `before` and `after` are kept as they are. */
export type CorrectionRequest = {
  unitId: string;
  periodId: PeriodId;
  subject: CorrectionSubject;
  entryId?: string | null;
  /** The activity to change or remove; none for one to add. */
  activityId?: string | null;
  /** Indicator code and item of an entry. */
  code?: string;
  item?: number;
  before: unknown;
  after: unknown;
  reason: string;
  attachmentIds?: readonly string[];
};

/**
 * Puts a correction to the office, in the caller's transaction; nothing else changes until it is
 * approved. The caller has made sure of the period's lock and of the unit's right to the row.
 * @throws AppError `refused` while another correction of the same row waits, or without a reason.
 */
export async function openCorrection(
  txContext: TxContext,
  request: CorrectionRequest,
): Promise<{ correctionId: string }> {
  const { tx, grant, context } = txContext;
  const { countyId, name } = grant.actor;
  const lockKey = `correction ${countyId} ${request.unitId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lockKey}, 0))`);
  const reason = request.reason.trim();
  if (reason.length < 2) throw refused("这一期已锁定，请写明更正理由", "reason");
  await refuseSecond(txContext, request);
  const correctionId = uuid();
  const row = {
    unitId: request.unitId,
    periodId: request.periodId,
    subject: request.subject,
    entryId: request.entryId ?? null,
    activityId: request.activityId ?? null,
    code: request.code ?? "",
    item: request.item ?? 0,
    before: request.before ?? null,
    after: request.after ?? null,
    reason,
  };
  await tx.insert(correction).values({
    ...row,
    countyId,
    id: correctionId,
    state: "asked",
    requestedByName: name,
    requestedAt: context.clock.now,
  });
  const files = await attachFiles(txContext, request.attachmentIds ?? [], { correctionId });
  txContext.audit({
    action: "correction.request",
    entity: "correction",
    entityId: correctionId,
    units: [request.unitId],
    after: { ...row, files },
  });
  return { correctionId };
}

async function refuseSecond({ tx, grant }: TxContext, request: CorrectionRequest): Promise<void> {
  const about: SQL[] = [];
  if (request.entryId) about.push(eq(correction.entryId, request.entryId));
  if (request.activityId) about.push(eq(correction.activityId, request.activityId));
  if (request.subject === "entry") {
    const line = and(
      eq(correction.periodId, request.periodId),
      eq(correction.code, request.code ?? ""),
      eq(correction.item, request.item ?? 0),
    );
    if (line !== undefined) about.push(line);
  }
  if (about.length === 0) return;
  const [waiting] = await tx
    .select({ subject: correction.subject, periodId: correction.periodId })
    .from(correction)
    .where(
      and(
        eq(correction.countyId, grant.actor.countyId),
        eq(correction.unitId, request.unitId),
        eq(correction.state, "asked"),
        or(...about),
      ),
    );
  if (waiting === undefined) return;
  const what = `${periodLabel(waiting.periodId)}的“${correctionSubjectLabels[waiting.subject]}”`;
  throw refused(`${what}申请还在等待审批，请待审批后再申请更正`);
}
