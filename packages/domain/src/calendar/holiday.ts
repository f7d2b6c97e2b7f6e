import { z } from "zod";
import { dayField } from "./day-input.ts";

/** Exceptions to the five-day week: a day off, or a weekend day worked in exchange (调休). */
export const holidayKinds = ["holiday", "workday"] as const;
export type HolidayKind = (typeof holidayKinds)[number];

export const holidayInput = z.object({
  day: dayField("日期", "2026-02-17"),
  kind: z.enum(holidayKinds, "请选择放假或调休上班"),
  name: z.string().trim().min(2, "请填写节日名称").max(20, "节日名称不超过20个字"),
});
export type HolidayRow = z.infer<typeof holidayInput>;
