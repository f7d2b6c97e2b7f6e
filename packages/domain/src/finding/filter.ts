import { z } from "zod";
import { dayInput } from "../calendar/day-input.ts";
import { forbiddenCharactersText, isStorable } from "../input/mutation.ts";
import {
  findingCategories,
  findingSorts,
  findingStates,
  severities,
  statusLightTones,
} from "./state.ts";
import { findingFlags } from "./status/flags.ts";

const days = dayInput().optional();
const ids = z.array(z.uuid()).max(200).optional();

/**
 * Which findings: what the list page carries in its URL and every figure links to. Fields narrow
 * each other (and), values within a field widen (or). Days are inclusive.
 */
export const findingFilter = z.object({
  unitId: ids,
  inspectionId: ids,
  state: z.array(z.enum(findingStates)).optional(),
  statusLight: z.array(z.enum(statusLightTones)).optional(),
  flag: z.enum(findingFlags).optional(),
  severity: z.array(z.enum(severities)).optional(),
  category: z.array(z.enum(findingCategories)).optional(),
  issuedFrom: days,
  issuedTo: days,
  closedFrom: days,
  closedTo: days,
  /** Words looked for in number, fact, duty and place. */
  q: z.string().trim().max(60).refine(isStorable, forbiddenCharactersText).optional(),
  sort: z.enum(findingSorts).optional(),
  order: z.enum(["asc", "desc"]).optional(),
});
export type FindingFilter = z.infer<typeof findingFilter>;
