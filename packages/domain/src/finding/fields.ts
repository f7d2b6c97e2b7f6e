import { z } from "zod";
import { dayField } from "../calendar/day-input.ts";
import { optionalText, requiredText } from "../input/free-text.ts";

/** Files that were uploaded before. */
export const attachmentIds = z.array(z.uuid()).max(20, "一次最多附20个文件");

export const reasonField = requiredText("理由", 500);

/** The input of every action that needs a reason and nothing else. */
export const reasonInput = z.object({ reason: reasonField });

/** Something to be done by a day. */
export const measureInput = z.object({
  text: requiredText("整改措施", 500),
  dueOn: dayField("措施完成日期"),
});
export type MeasureInput = z.infer<typeof measureInput>;

/** Verdict on one closure criterion. An unmet one needs the reason the township will read. */
const verdictInput = z
  .object({
    criterionId: z.uuid(),
    met: z.boolean(),
    reason: optionalText("理由", 500),
  })
  .refine((verdict) => verdict.met || verdict.reason.length >= 2, {
    message: "未达标的标准请写明理由",
    path: ["reason"],
  });
export type VerdictInput = z.infer<typeof verdictInput>;

export const verdictsInput = z.object({
  verdicts: z.array(verdictInput).min(1, "请逐条给出销号标准的结论").max(10),
});

/** The new fact and the day of the visit that found it. */
export const reopenInput = z.object({
  newFact: requiredText("新发现的事实", 1000),
  visitedOn: dayField("回访日期"),
  /** The visit that found it, where it is recorded. */
  visitId: z.uuid().nullable().default(null),
});
