import { visitCheck } from "@xianlan/db";
import type { ChecklistItem } from "@xianlan/domain/checklist";
import type { FindingState } from "@xianlan/domain/finding";
import { checkRefusal, recordedWithin, visitStateLabels } from "@xianlan/domain/visit";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { conflict, refused } from "../../errors.ts";
import { type TxContext, write } from "../../transaction.ts";
import { attachFiles } from "../attachments/index.ts";
import { checkDraft, insertDrafts, type NewDraft } from "../findings/index.ts";
import { type CheckFindingLink, type CheckView, checksOf } from "./checks.ts";
import type { RecordCheckInput } from "./inputs.ts";
import {
  itemsOfInspection,
  loadInspectionOfVisit,
  loadVisitForUpdate,
  type VisitRow,
} from "./load.ts";
import { dueOnOf } from "./page.ts";

/** The result as stored, and what the person has to know about findings it opened or left behind. */
export type RecordedCheck = { check: CheckView; message: string };

/** 记录检查结果: one item of a visit under way, with the draft a failure opens. */
export function recordCheck(context: Context, input: RecordCheckInput): Promise<RecordedCheck> {
  const grant = authorize(context, "visit.record");
  return write(context, grant, "visit.answer", input, async (txContext) => {
    if (input.finding !== null) {
      await loadInspectionOfVisit(txContext.tx, grant.actor, input.id, "no key update");
    }
    const row = await loadVisitForUpdate(txContext.tx, grant.actor, input.id, "share");
    const item = await itemToCheck(txContext, row, input);
    const before = await currentCheck(txContext, row.id, item.code);
    refuseLate(before, input);
    const drafted = before?.findings.find(isLive);
    const draft = await draftOf(txContext, row, item, input, drafted);
    const { id, files } = await storeCheck(txContext, row, input, before);
    auditCheck(txContext, row, input, { id, files, before });
    if (draft !== null) await insertDrafts(txContext, row.inspectionId, [draft]);
    const [check] = await checksOf(txContext.tx, grant.actor, row.id, item.code);
    if (check === undefined) throw new Error("the answer was not stored");
    return { check, message: messageOf(input, drafted) };
  });
}

/** What a page loaded before the rename reads: `told` is the message's earlier name. */
export type RecordedCheckBeforeRename = RecordedCheck & { told: string };

/**
 * The same under its earlier name: pages loaded before the upgrade, and the one the service worker
 * keeps, send their queue as `visit.answer`. A repeat of what was stored then has `told` of its own.
 */
export async function recordCheckBeforeRename(
  context: Context,
  input: RecordCheckInput,
): Promise<RecordedCheckBeforeRename> {
  const recorded = await recordCheck(context, input);
  return { told: recorded.message, ...recorded };
}

const over: readonly FindingState[] = ["withdrawn", "merged"];
const isLive = ({ state }: CheckFindingLink) => !over.includes(state);

/** @throws AppError `refused` for a visit not under way, an unknown item, or what it cannot take. */
async function itemToCheck(
  { tx, grant }: TxContext,
  row: VisitRow,
  { answer: check, finding: draft }: RecordCheckInput,
): Promise<ChecklistItem> {
  if (row.state !== "under_way") {
    const todo = row.state === "done" ? "需更改的请先重新打开" : "请先开始检查";
    throw refused(`这次检查${visitStateLabels[row.state]}，${todo}`);
  }
  const items = await itemsOfInspection(tx, grant.actor.countyId, row.inspectionId);
  const item = items.find(({ code }) => code === check.itemCode);
  if (item === undefined) throw refused("本轮的检查清单没有这一项，请重新载入", "answer.itemCode");
  const refusal = checkRefusal(item, check);
  if (refusal !== null) throw refused(refusal.message, `answer.${refusal.field}`);
  if (draft !== null && check.result !== "fail") {
    throw refused("只有不符合的项目才能草拟问题", "finding");
  }
  return item;
}

/** The item's result, locked. Two first results at once meet at the unique key. */
async function currentCheck({ tx, grant }: TxContext, visitId: string, code: string) {
  const { countyId } = grant.actor;
  await tx
    .select({ id: visitCheck.id })
    .from(visitCheck)
    .where(
      and(
        eq(visitCheck.countyId, countyId),
        eq(visitCheck.visitId, visitId),
        eq(visitCheck.itemCode, code),
      ),
    )
    .for("update");
  const [stored] = await checksOf(tx, grant.actor, visitId, code);
  return stored ?? null;
}

function refuseLate(before: CheckView | null, { version }: RecordCheckInput): void {
  if ((before?.version ?? null) === version) return;
  const message =
    before === null
      ? "这一项的回答已不在，请重新载入后再填"
      : `这一项刚由${before.recordedByName}填过，请对照后选择以哪个为准`;
  throw conflict(message, before ?? { version: null });
}

async function draftOf(
  { tx, grant, context }: TxContext,
  row: VisitRow,
  item: ChecklistItem,
  { finding: draft }: RecordCheckInput,
  drafted: CheckFindingLink | undefined,
): Promise<NewDraft | null> {
  if (draft === null) return null;
  if (drafted !== undefined) {
    throw refused(`这一项已有问题 ${drafted.number}，请到该问题修改，不再另拟`, "finding");
  }
  const { unitId, placeId, visitedOn } = row;
  const foundOn = visitedOn ?? context.clock.today;
  const dueOn =
    draft.dueOn ?? (item.days === null ? null : dueOnOf(item, foundOn, context.calendar));
  const origin = `实地检查第${item.code}项不符合：${item.text}`;
  await checkDraft(
    tx,
    grant.actor,
    { unitId, placeId, dutyCode: draft.dutyCode, foundOn },
    context,
  );
  return {
    ...draft,
    dueOn,
    unitId,
    placeId,
    foundOn,
    visitId: row.id,
    itemCode: item.code,
    origin,
  };
}

async function storeCheck(
  txContext: TxContext,
  row: VisitRow,
  input: RecordCheckInput,
  before: CheckView | null,
) {
  const { countyId, name } = txContext.grant.actor;
  const { now, today } = txContext.context.clock;
  const { itemCode, ...result } = input.answer;
  const arrived = new Date(`${row.visitedOn ?? today}T00:00:00+08:00`).toISOString();
  const columns = {
    ...result,
    answeredAt: recordedWithin(input.answeredAt, arrived, now),
    receivedAt: now,
    recordedByName: name,
  };
  const id = before?.id ?? uuid();
  if (before === null) {
    const made = await txContext.tx
      .insert(visitCheck)
      .values({ countyId, id, visitId: row.id, itemCode, ...columns })
      .onConflictDoNothing()
      .returning({ id: visitCheck.id });
    if (made.length === 0) await justTooLate(txContext, row.id, itemCode);
  } else {
    await txContext.tx
      .update(visitCheck)
      .set({ ...columns, version: before.version + 1 })
      .where(and(eq(visitCheck.countyId, countyId), eq(visitCheck.id, id)));
  }
  return { id, files: await attachFiles(txContext, input.attachmentIds, { visitCheckId: id }) };
}

/** The other first result has just been committed. */
async function justTooLate(
  { tx, grant }: TxContext,
  visitId: string,
  code: string,
): Promise<never> {
  const [current] = await checksOf(tx, grant.actor, visitId, code);
  const message = `这一项刚由${current?.recordedByName ?? "他人"}填过，请对照后选择以哪个为准`;
  throw conflict(message, current);
}

function auditCheck(
  txContext: TxContext,
  { id: visitId, unitId }: VisitRow,
  { answer: check }: RecordCheckInput,
  { id, files, before }: { id: string; files: string[]; before: CheckView | null },
): void {
  const earlier = before && {
    result: before.result,
    checked: before.checked,
    failed: before.failed,
    text: before.text,
  };
  txContext.audit({
    action: "visit.answer",
    entity: "visit_check",
    entityId: id,
    units: [unitId],
    ...(earlier === null ? {} : { before: earlier }),
    after: { visitId, ...check, files },
  });
}

function messageOf(
  { answer: check }: RecordCheckInput,
  drafted: CheckFindingLink | undefined,
): string {
  if (drafted === undefined || check.result === "fail") return "";
  const todo = drafted.state === "draft" ? "不再需要的，请督查办撤销" : "仍按原程序整改";
  return `结果已改；先前的问题 ${drafted.number}（${drafted.stateLabel}）仍在，${todo}`;
}
