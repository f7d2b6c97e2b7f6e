import { activity, listFigure } from "@xianlan/db";
import { entryLines } from "@xianlan/domain/correction";
import { type PeriodId, periodOf } from "@xianlan/domain/period";
import type { EntryValue, Indicator } from "@xianlan/domain/scheme";
import { checkEntries } from "@xianlan/domain/submission";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { conflict, notFound, refused } from "../../errors.ts";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";
import { unitNameOf } from "../../scopes/unit-name.ts";
import { type TxContext, write } from "../../transaction.ts";
import { removeActivity } from "../activities/index.ts";
import { markCorrected } from "../ratings/index.ts";
import type { DecideObjectionInput } from "./inputs.ts";
import { loadObjectionForUpdate, type ObjectionResult, type ObjectionRow, store } from "./load.ts";

/**
 * 复核异议: upheld, a list's figure takes the corrected value and a list's record is removed; a rating is worked out again by the office. Dismissed, all stands. Always with a reason.
 */
export function decideObjection(
  context: Context,
  input: DecideObjectionInput,
): Promise<ObjectionResult> {
  const grant = authorize(context, "objection.decide");
  return write(context, grant, "objection.decide", input, async (txContext) => {
    const row = await loadObjectionForUpdate(txContext, input);
    const { reason, upheld } = input;
    const state = upheld ? "upheld" : "dismissed";
    const change = upheld ? await uphold(txContext, row, input) : {};
    const result = await store(txContext, row, { state, decisionReason: reason });
    txContext.audit({
      action: "objection.decide",
      entity: "objection",
      entityId: row.id,
      units: [row.unitId],
      before: { state: row.state, ...change.before },
      after: { state, reason, ...change.after },
    });
    return result;
  });
}

type Change = { before?: object; after?: object };

async function uphold(
  txContext: TxContext,
  row: ObjectionRow,
  { value, reason }: DecideObjectionInput,
): Promise<Change> {
  if (row.listFigureId !== null) return reviseFigure(txContext, row, { value, reason });
  if (row.activityId !== null) return removeListed(txContext, row, reason);
  return {};
}

async function reviseFigure(
  txContext: TxContext,
  row: ObjectionRow,
  { value, reason }: { value: EntryValue | null; reason: string },
): Promise<Change> {
  const { tx, grant, context } = txContext;
  const [stored] = await tx
    .select()
    .from(listFigure)
    .where(and(eq(listFigure.countyId, row.countyId), eq(listFigure.id, row.listFigureId ?? "")))
    .for("no key update");
  if (stored === undefined) throw notFound("一行名单");
  const scheme = await schemeInForce(tx, row.countyId, Number(stored.periodId.slice(0, 4)));
  const rule = scheme?.rules.indicators.find(({ code }) => code === stored.code);
  const corrected = figuresOf(value, rule, context.clock.today);
  const was = entryLines({ value: stored.value, notApplicable: "" }, rule, 0)
    .map((line) => `${line.label}${line.value}`)
    .join("、");
  await tx
    .update(listFigure)
    .set({
      value: corrected,
      revisedReason: `${reason}（采纳异议，原为${was}）`,
      updatedAt: context.clock.now,
      updatedByName: grant.actor.name,
      version: stored.version + 1,
    })
    .where(and(eq(listFigure.countyId, row.countyId), eq(listFigure.id, stored.id)));
  await noteCorrection(txContext, row, stored.periodId);
  return {
    before: { listFigureId: stored.id, value: stored.value },
    after: { listFigureId: stored.id, value: corrected },
  };
}

/** The corrected value, by the same checks as a submission's. */
function figuresOf(
  value: EntryValue | null,
  rule: Indicator | undefined,
  today: string,
): EntryValue {
  if (value?.type !== "figures" || !rule?.figure) {
    throw refused("采纳异议要填写更正后的数", "value");
  }
  const { code, name, unit: measure, figure } = rule;
  const line = {
    kind: "figure",
    code,
    item: 0,
    name,
    unit: measure,
    rule: figure,
    categoryName: "",
    evidence: "none",
    confirmedBy: "",
    filingNumber: "",
    listed: false,
  } as const;
  const draft = { code, item: 0, value, notApplicable: "", note: "", evidence: "", files: 0 };
  const issue = checkEntries([line], [draft], { history: [], today }).find(
    ({ level }) => level === "refuse",
  );
  if (issue !== undefined) throw refused(issue.message, "value");
  return value;
}

async function removeListed(
  txContext: TxContext,
  row: ObjectionRow,
  reason: string,
): Promise<Change> {
  const [stored] = await txContext.tx
    .select()
    .from(activity)
    .where(and(eq(activity.countyId, row.countyId), eq(activity.id, row.activityId ?? "")));
  if (stored === undefined) throw notFound("条工作记录");
  if (stored.removedAt !== null) {
    throw conflict("这条记录在异议之后已经删除，请作“不予采纳”并说明", {
      removedReason: stored.removedReason,
    });
  }
  const because = `异议采纳：${reason}`;
  const action = { action: "activity.remove", kind: "remove", reason: because } as const;
  const removed = await removeActivity(txContext, stored, action);
  if (removed === undefined) {
    throw conflict("这条记录刚被改动或删除，请刷新后再复核");
  }
  await noteCorrection(txContext, row, periodOf(stored.happenedOn, "month"));
  return { before: { activityId: stored.id, title: stored.title }, after: { removed: true } };
}

/** Marks what was published on the period as 已更正. */
async function noteCorrection(
  txContext: TxContext,
  row: ObjectionRow,
  periodId: PeriodId,
): Promise<void> {
  const unitName = await unitNameOf(txContext.tx, row);
  await markCorrected(txContext, { periodId, unitName });
}
