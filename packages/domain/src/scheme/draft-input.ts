import { z } from "zod";
import { firstYear, lastYear } from "../calendar/clock.ts";
import { schemeRules } from "./scheme.ts";

/** The year a scheme is for. */
export const schemeYear = z
  .int("请填写年度")
  .min(firstYear, `年度应在${firstYear}至${lastYear}之间`)
  .max(lastYear, `年度应在${firstYear}至${lastYear}之间`);

/**
 * What is written of a draft, as a whole. It must have a scheme's shape; the rules across fields may
 * still be broken while it is being drawn up (`schemeProblems`).
 */
export const schemeDraftInput = z.object({
  title: z.string().trim().min(2, "请填写方案名称，至少2个字").max(80, "方案名称不超过80个字"),
  rules: schemeRules,
});
export type SchemeDraftInput = z.infer<typeof schemeDraftInput>;

/** Where a new draft's rules come from: the default scheme, last year's, or the one in force. */
export const schemeOrigins = ["template", "previous", "in_force"] as const;
export type SchemeOrigin = (typeof schemeOrigins)[number];

/** Why a proposal goes back to the office. */
export const sendBackInput = z.object({
  reason: z.string().trim().min(2, "请写明退回的原因").max(500, "不超过500个字"),
});
