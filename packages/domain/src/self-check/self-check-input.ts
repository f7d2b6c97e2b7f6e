import { z } from "zod";
import { dayField } from "../calendar/day-input.ts";
import { freeText } from "../input/free-text.ts";

/** What is sent to the chosen units. */
export const selfCheckInput = z.object({
  unitIds: z.array(z.uuid()).min(1, "请至少选择一个单位").max(100, "一次最多发给100个单位"),
  text: freeText(
    z.string().trim().min(10, "请填写自查要求，不少于10个字").max(1000, "自查要求不超过1000个字"),
  ),
  dueOn: dayField("回复期限"),
});

const places = (field: string) =>
  z.int(`请填写${field}，没有的填0`).min(0, `${field}不能小于0`).max(9999, `${field}过大，请核对`);

/** The unit's reply; a unit with nothing to look at says 0 and why. */
export const selfCheckReplyInput = z
  .object({
    checked: places("自查点位数"),
    failed: places("存在同类情况的点位数"),
    reply: freeText(
      z.string().trim().min(4, "请填写自查情况，不少于4个字").max(1000, "自查情况不超过1000个字"),
    ),
    attachmentIds: z.array(z.uuid()).max(20, "一次最多附20个文件"),
  })
  .refine(({ checked, failed }) => failed <= checked, {
    path: ["failed"],
    message: "存在同类情况的点位数不能多于自查点位数，请核对",
  });

/** Which self-checks a list shows. */
export const selfCheckStates = ["waiting", "late", "answered"] as const;
export type SelfCheckState = (typeof selfCheckStates)[number];
export const selfCheckStateLabels = {
  waiting: "待回复",
  late: "逾期未回复",
  answered: "已回复",
} as const satisfies Record<SelfCheckState, string>;
