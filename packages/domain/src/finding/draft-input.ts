import { z } from "zod";
import { dayField } from "../calendar/day-input.ts";
import { optionalText, requiredText } from "../input/free-text.ts";
import { attachmentIds } from "./fields.ts";
import { findingCategories, severities } from "./state.ts";

/** What a draft holds. Only unit-independent facts are required; issuing asks for the rest. */
export const findingDraftInput = z.object({
  inspectionId: z.uuid("请选择督查轮次"),
  unitId: z.uuid("请选择责任单位").nullable(),
  placeId: z.uuid().nullable(),
  /** The place as text, where the county's directory has none. */
  placeText: optionalText("点位", 60),
  fact: requiredText("问题事实", 1000),
  category: z.enum(findingCategories, "请选择问题类别"),
  dutyCode: z.string().max(8).nullable(),
  dutyText: optionalText("责任条款", 300),
  severity: z.enum(severities, "请选择问题等级"),
  criteria: z.array(requiredText("销号标准", 300)).max(10, "销号标准最多10条"),
  foundOn: dayField("发现日期"),
  /** Null takes the default of the severity, counted from the day of issue. */
  dueOn: dayField("整改时限").nullable(),
});
export type FindingDraftInput = z.infer<typeof findingDraftInput>;

export const progressInput = z.object({
  text: requiredText("整改进展", 1000),
  happenedOn: dayField("发生日期"),
  measureId: z.uuid().nullable(),
  /** The measure named above is finished with this progress. */
  measureDone: z.boolean(),
  attachmentIds,
});
export type ProgressInput = z.infer<typeof progressInput>;
