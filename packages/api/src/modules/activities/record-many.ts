import { place } from "@xianlan/db";
import { type ActivityContent, activityInput, readActivityRows } from "@xianlan/domain/activity";
import { findPersonalNumbers, freeTextOf } from "@xianlan/domain/input";
import { periodOf } from "@xianlan/domain/period";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError, type FieldError, refused } from "../../errors.ts";
import { warnOfPersonalNumbers } from "../../personal-numbers.ts";
import { type TxContext, write } from "../../transaction.ts";
import { lockPeriodsShared } from "../periods/index.ts";
import { unitOf } from "./checks.ts";
import { pasteLimit, type RecordManyInput } from "./inputs.ts";
import { lockedMonths, lockSentence } from "./locks.ts";
import { insertActivities } from "./store.ts";

/** 批量登记: reads the paste again and records all of it or nothing. */
export async function recordMany(
  context: Context,
  input: RecordManyInput,
): Promise<{ recorded: number; ids: string[] }> {
  const grant = authorize(context, "activity.record");
  return write(context, grant, "activity.recordMany", input, async (txContext) => {
    const unitId = unitOf(grant);
    const places = await ownPlaces(txContext, unitId);
    const { today } = context.clock;
    const { rows, total } = readActivityRows(input.text, { today, places });
    if (rows.length === 0) throw refused("没有读到一行记录，请核对粘贴的内容", "text");
    if (total > pasteLimit) {
      throw refused(`共${total}行，一次最多${pasteLimit}行，请分几次粘贴`, "text");
    }
    const wrong = rows.flatMap(({ row, errors }) =>
      errors.map(({ column, message }) => cell(row, column, message)),
    );
    const ready = rows.flatMap(({ row, content }) => (content === null ? [] : [{ row, content }]));
    const months = [...new Set(ready.map(({ content }) => periodOf(content.happenedOn, "month")))];
    await lockPeriodsShared(txContext.tx, grant.actor.countyId, months);
    const locked = await lockedMonths(txContext.tx, grant.actor.countyId, months, today);
    for (const { row, content } of ready) {
      const lock = locked.find((one) => one.periodId === periodOf(content.happenedOn, "month"));
      if (lock !== undefined) {
        wrong.push(cell(row, "日期", `${lockSentence(lock)}，请逐条登记并写明原因`));
      }
    }
    refuseRows(wrong);
    if (ready.length !== input.expected) {
      throw refused(
        `预览时是${input.expected}行，现在读到${ready.length}行，请重新核对预览`,
        "text",
      );
    }
    warnOfPersonalNumbers(personalTexts(ready), input.confirmPersonalNumbers);
    const stored = await insertActivities(
      txContext,
      ready.map(({ content }) => ({ ...content, unitId })),
      "activity.recordMany",
    );
    return { recorded: stored.length, ids: stored.map(({ id }) => id) };
  });
}

const cell = (row: number, column: string, message: string): FieldError => ({
  path: `rows.${row}.${column}`,
  message: `第${row}行“${column}”：${message}`,
});

function refuseRows(wrong: readonly FieldError[]): void {
  const [first] = wrong;
  if (first === undefined) return;
  const rows = new Set(wrong.map(({ path }) => path.split(".")[1])).size;
  const more = rows > 1 ? `，共${rows}行有误` : "";
  throw new AppError("refused", `${first.message}${more}；全部未登记，请改正后再提交`, {
    fields: wrong,
  });
}

type Ready = { row: number; content: ActivityContent };

/** Only texts with something in them: a warning names a row, not two hundred. */
function personalTexts(ready: readonly Ready[]): Record<string, string> {
  return Object.fromEntries(
    ready.flatMap(({ row, content }) =>
      Object.entries(freeTextOf(activityInput, content))
        .filter(([, text]) => findPersonalNumbers(text).length > 0)
        .map(([path, text]) => [`rows.${row}.${path}`, text]),
    ),
  );
}

function ownPlaces({ tx, grant }: TxContext, unitId: string) {
  return tx
    .select({ id: place.id, name: place.name })
    .from(place)
    .where(
      and(
        eq(place.countyId, grant.actor.countyId),
        eq(place.unitId, unitId),
        eq(place.active, true),
      ),
    );
}
