import { verdictsInput } from "@xianlan/domain/finding";
import { z } from "zod";

/** What a form of verification holds of a criterion; a verdict not given yet does not count as “not met”. */
export type Verdict = { criterionId: string; met: boolean | null; reason: string };

const given = z.object({
  verdicts: z.array(
    z.object({
      criterionId: z.string(),
      met: z.boolean("请选择达标或未达标"),
      reason: z.string(),
    }),
  ),
});

/** Every verdict given, then the rules of the action. */
export const verdictsSchema = given.pipe(verdictsInput);

/** What the button of each verdict says, and what is said once it is given. */
export const verdictLabels = {
  return: { submit: "退回整改", done: "已退回责任单位继续整改" },
  propose_closure: { submit: "提请销号", done: "已提请销号，等待第二签字" },
  close: { submit: "销号", done: "已销号" },
} as const;
