import { z } from "zod";
import { dayInput } from "../calendar/day-input.ts";
import { freeText } from "../input/free-text.ts";
import { correctedEntry } from "../submission/inputs.ts";

const reason = (what: string) =>
  z.string().trim().min(2, `请写明${what}`).max(300, `${what}不超过300个字`);

/** 设定报告期: both days, and why the scheme's calendar is left. */
export const periodDatesInput = z
  .object({ dueOn: dayInput(), lockOn: dayInput(), reason: reason("调整理由") })
  .refine(({ dueOn, lockOn }) => dueOn <= lockOn, {
    path: ["lockOn"],
    message: "锁定日不能早于截止日",
  });

/** 锁定报告期. */
export const periodLockInput = z.object({ reason: reason("锁定理由") });

/** 申请更正 of a figure in a locked period: the new value, why, and the evidence. */
export const correctionInput = correctedEntry.extend({
  reason: freeText(reason("更正理由")),
  attachmentIds: z.array(z.uuid()).max(10, "一次更正最多10个附件"),
});

/** 不同意更正, and every decision on an objection: the reason stays with it. */
export const decisionInput = z.object({ reason: freeText(reason("理由")) });

/** 提出异议. */
export const objectionInput = z.object({
  reason: freeText(reason("异议理由")),
  attachmentIds: z.array(z.uuid()).max(10, "一次异议最多10个附件"),
});
