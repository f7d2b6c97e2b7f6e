import { activity, listFigure, unit } from "@xianlan/db";
import {
  checkEntries,
  type EntryValue,
  entryLines,
  type Indicator,
  type PeriodId,
  periodOf,
} from "@xianlan/domain";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError, notFound, refused } from "../../errors.ts";
import { type Write, write } from "../../transaction.ts";
import { removeActivity } from "../activities/index.ts";
import { warnOfPersonalNumbers } from "../findings/index.ts";
import { schemeInForce } from "../schemes/index.ts";
import { noteCorrected } from "../standings/index.ts";
import type { DecideObjectionCall } from "./inputs.ts";
import { holdRaised, type ObjectionAnswer, type ObjectionRow, store } from "./load.ts";

/**
 * 复核异议: upheld, a list's figure takes the corrected value and a list's record is removed; a standing
 * is worked out again by the office. Dismissed, all stands. Always with a reason.
 */
export function decideObjection(
  context: Context,
  input: DecideObjectionCall,
): Promise<ObjectionAnswer> {
  const grant = authorize(context, "objection.decide");
  warnOfPersonalNumbers({ reason: input.reason }, input.confirmPersonalNumbers);
  return write(context, grant, "objection.decide", input, async (work) => {
    const row = await holdRaised(work, input);
    const { reason, upheld } = input;
    const state = upheld ? "upheld" : "dismissed";
    const change = upheld ? await uphold(work, row, input) : {};
    const answer = await store(work, row, { state, decisionReason: reason });
    work.audit({
      ...{ action: "objection.decide", entity: "objection", entityId: row.id },
      before: { state: row.state, ...change.before },
      after: { state, reason, ...change.after },
    });
    return answer;
  });
}

type Change = { before?: object; after?: object };

async function uphold(
  work: Write,
  row: ObjectionRow,
  { value, reason }: DecideObjectionCall,
): Promise<Change> {
  if (row.listFigureId !== null) return reviseFigure(work, row, { value, reason });
  if (row.activityId !== null) return removeListed(work, row, reason);
  return {};
}

async function reviseFigure(
  work: Write,
  row: ObjectionRow,
  { value, reason }: { value: EntryValue | null; reason: string },
): Promise<Change> {
  const { tx, grant, context } = work;
  const [held] = await tx
    .select()
    .from(listFigure)
    .where(and(eq(listFigure.countyId, row.countyId), eq(listFigure.id, row.listFigureId ?? "")))
    .for("no key update");
  if (held === undefined) throw notFound("一行名单");
  const scheme = await schemeInForce(tx, row.countyId, Number(held.periodId.slice(0, 4)));
  const rule = scheme?.rules.indicators.find(({ code }) => code === held.code);
  const corrected = figuresOf(value, rule, context.clock.today);
  const was = entryLines({ value: held.value, notApplicable: "" }, rule, 0)
    .map((line) => `${line.label}${line.value}`)
    .join("、");
  await tx
    .update(listFigure)
    .set({
      ...{ value: corrected, revisedReason: `${reason}（采纳异议，原为${was}）` },
      ...{ updatedAt: context.clock.now, updatedByName: grant.actor.name },
      version: held.version + 1,
    })
    .where(and(eq(listFigure.countyId, row.countyId), eq(listFigure.id, held.id)));
  await told(work, row, held.periodId);
  return {
    before: { listFigureId: held.id, value: held.value },
    after: { listFigureId: held.id, value: corrected },
  };
}

/** The corrected value, by the same checks as a form's. */
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
    ...({ kind: "figure", code, item: 0, name, unit: measure, rule: figure } as const),
    ...({ categoryName: "", evidence: "none", confirmedBy: "", filingNumber: "" } as const),
    listed: false,
  };
  const draft = { code, item: 0, value, notApplicable: "", note: "", evidence: "", files: 0 };
  const issue = checkEntries([line], [draft], { history: [], today }).find(
    ({ level }) => level === "refuse",
  );
  if (issue !== undefined) throw refused(issue.message, "value");
  return value;
}

async function removeListed(work: Write, row: ObjectionRow, reason: string): Promise<Change> {
  const [held] = await work.tx
    .select()
    .from(activity)
    .where(and(eq(activity.countyId, row.countyId), eq(activity.id, row.activityId ?? "")));
  if (held === undefined) throw notFound("条工作记录");
  if (held.removedAt !== null) {
    throw new AppError("conflict", "这条记录在异议之后已经删除，请作“不予采纳”并说明", {
      current: { removedReason: held.removedReason },
    });
  }
  const because = `异议采纳：${reason}`;
  const deed = { action: "activity.remove", kind: "remove", reason: because } as const;
  const removed = await removeActivity(work, held, deed);
  if (removed === undefined) {
    throw new AppError("conflict", "这条记录刚被改动或删除，请刷新后再复核");
  }
  await told(work, row, periodOf(held.happenedOn, "month"));
  return { before: { activityId: held.id, title: held.title }, after: { removed: true } };
}

/** What was published on it is noted 已更正. */
async function told(work: Write, row: ObjectionRow, periodId: PeriodId): Promise<void> {
  const [own] = await work.tx
    .select({ name: unit.name })
    .from(unit)
    .where(and(eq(unit.countyId, row.countyId), eq(unit.id, row.unitId)));
  await noteCorrected(work, { periodId, unitName: own?.name ?? "" });
}
