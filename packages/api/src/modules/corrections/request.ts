import { listFigure, type Transaction, unit } from "@xianlan/db";
import { periodLabel, periodSentence } from "@xianlan/domain/period";
import {
  type CorrectedEntry,
  checkEntries,
  lineKey,
  type RequiredLine,
  requiredLines,
  submissionLines,
} from "@xianlan/domain/submission";
import type { UnitKind } from "@xianlan/domain/unit";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import { canonicalJson } from "../../canonical.ts";
import type { Context } from "../../context.ts";
import { notFound, refused } from "../../errors.ts";
import { type SchemeInForce, schemeInForce } from "../../scopes/scheme-in-force.ts";
import { type TxContext, write } from "../../transaction.ts";
import { periodDatesOf, phaseOf } from "../periods/index.ts";
import { entryOf } from "./current.ts";
import type { RequestCorrectionInput } from "./inputs.ts";
import { openCorrection } from "./open.ts";

/** 申请更正: a figure of the own unit's submission in a locked period. The old value is kept as it stands. */
export function requestCorrection(
  context: Context,
  input: RequestCorrectionInput,
): Promise<{ correctionId: string }> {
  const grant = authorize(context, "correction.request");
  return write(context, grant, "correction.request", input, async (txContext) => {
    const { countyId, unitId } = grant.actor;
    if (unitId === null) throw notFound("份报送");
    const { periodId, code, item, reason, attachmentIds } = input;
    const scheme = await schemeInForce(txContext.tx, countyId, Number(periodId.slice(0, 4)));
    if (scheme === undefined) throw notFound("份报送");
    await refuseUnlocked(txContext, scheme, periodId);
    const line = await requiredLine(txContext.tx, scheme, {
      countyId,
      unitId,
      periodId,
      code,
      item,
    });
    const current = await entryOf(txContext.tx, { countyId, unitId, periodId, code, item });
    const after = { value: input.value, notApplicable: input.notApplicable };
    refuseImpossible(line, after, context.clock.today);
    const before = current && { value: current.value, notApplicable: current.notApplicable };
    if (canonicalJson(before ?? null) === canonicalJson(after)) {
      throw refused("更正后的值与原来相同，不需要更正", "value");
    }
    return openCorrection(txContext, {
      unitId,
      periodId,
      subject: "entry",
      entryId: current?.id ?? null,
      code,
      item,
      before: before ?? null,
      after,
      reason,
      attachmentIds,
    });
  });
}

async function refuseUnlocked(txContext: TxContext, scheme: SchemeInForce, periodId: string) {
  const { countyId } = txContext.grant.actor;
  const { today } = txContext.context.clock;
  const phase = await phaseOf(txContext.tx, countyId, periodId, scheme.rules, today);
  if (phase === "locked") return;
  const dates = (await periodDatesOf(txContext.tx, countyId, [periodId], scheme.rules)).get(
    periodId,
  );
  const sentence = dates === undefined ? "" : `（${periodSentence(periodId, dates)}）`;
  throw refused(
    `${periodLabel(periodId)}还没有锁定${sentence}，请直接在报送表里修改；已经报送的，请联系督查办退回`,
    "periodId",
  );
}

type Line = { countyId: string; unitId: string; periodId: string; code: string; item: number };

/** The line as the submission asks it. @throws AppError `not_found`, `refused` for what the unit does not type. */
async function requiredLine(
  tx: Transaction,
  { rules }: SchemeInForce,
  { countyId, unitId, periodId, code, item }: Line,
): Promise<RequiredLine> {
  const [own] = await tx
    .select({ kind: unit.kind })
    .from(unit)
    .where(and(eq(unit.countyId, countyId), eq(unit.id, unitId)));
  const [listed] = await tx
    .select({ id: listFigure.id })
    .from(listFigure)
    .where(
      and(
        eq(listFigure.countyId, countyId),
        eq(listFigure.unitId, unitId),
        eq(listFigure.periodId, periodId),
        eq(listFigure.code, code),
      ),
    );
  const lines = submissionLines({
    rules,
    periodId,
    settled: [],
    listed: listed === undefined ? [] : [code],
    unit: { id: unitId, kind: (own?.kind ?? "township") as UnitKind },
  });
  const line = lines.find((one) => lineKey(one) === lineKey({ code, item }));
  if (line === undefined) throw notFound("一填报项");
  if (line.kind === "derived") {
    throw refused("这一项由工作记录得出，请在工作记录里补记、修改或删除，系统会提交更正");
  }
  const [requested] = requiredLines([line]);
  if (requested === undefined) {
    throw refused("这一项由县直部门名单给出，有不同意见请提出异议");
  }
  return requested;
}

/** The same checks as the submission's; a warning that wants an explanation has the reason for it. */
function refuseImpossible(line: RequiredLine, after: CorrectedEntry, today: string): void {
  const { code, item } = line;
  const draft = { ...after, code, item, note: "", evidence: "", files: 0 };
  const issue = checkEntries([line], [draft], { history: [], today }).find(
    ({ level }) => level === "refuse",
  );
  if (issue !== undefined) throw refused(issue.message, issue.field ?? "value");
}
