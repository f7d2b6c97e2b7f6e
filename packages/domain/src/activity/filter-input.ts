import { z } from "zod";
import { dayInput } from "../calendar/day-input.ts";
import { forbiddenCharactersText, isStorable } from "../input/mutation.ts";
import { activityKinds, activitySources } from "./activity.ts";
import { activityFlags } from "./filter.ts";

const days = dayInput().optional();

/**
 * Which records: what the list page carries in its address and every derived count links to. Fields
 * narrow each other, values within a field widen. Days are inclusive. Removed rows are left out
 * unless asked for.
 */
export const activityFilter = z.object({
  unitId: z.array(z.uuid()).max(200).optional(),
  kind: z.array(z.enum(activityKinds)).optional(),
  from: days,
  to: days,
  /** Words looked for in title, place and text attributes. */
  q: z.string().trim().max(60).refine(isStorable, forbiddenCharactersText).optional(),
  /** Records that feed this indicator, by the scheme of the year looked at. */
  code: z
    .string()
    .trim()
    .regex(/^[A-Z]{1,2}\d{1,2}$/, "指标代码应为字母加数字，如 B1")
    .optional(),
  source: z.enum(activitySources).optional(),
  flag: z.enum(activityFlags).optional(),
});
export type ActivityFilter = z.infer<typeof activityFilter>;
