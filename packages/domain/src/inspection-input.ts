import { z } from "zod";
import { dayInput } from "./day-input.ts";

/** A new round of inspection; its year is the year it starts in, its ordinal the next of that year. */
export const inspectionInput = z.object({
  title: z.string().trim().min(4, "请填写督查轮次名称，至少4个字").max(60, "名称不超过60个字"),
  startsOn: dayInput("开始日期应为“年-月-日”，如 2026-11-02"),
});
export type InspectionInput = z.infer<typeof inspectionInput>;

/** An internal note 内部备注 on a finding; the county side alone reads it. */
export const noteInput = z.object({
  text: z.string().trim().min(2, "请填写备注内容").max(1000, "备注不超过1000个字"),
});
