import type { ChecklistInput } from "./checklist-input.ts";
import { civilityItems } from "./default-civility.ts";
import { publicityItems } from "./default-publicity.ts";
import { responsibilityItems } from "./default-responsibility.ts";
import { teamItems } from "./default-team.ts";
import { theoryItems } from "./default-theory.ts";
import { venueItems } from "./default-venues.ts";

/** Indicators of the default scheme nobody can look at on a visit, each with the reason. */
export const uninspected = {
  G2: "由系统按督查问题直接计算，现场无从检查",
  H1: "由单位申报、督查办核实后加分，不在现场检查",
} as const;

/** The default checklist 检查清单 of a year: it covers the default scheme, category by category. */
export function defaultChecklist(year: number): ChecklistInput {
  return {
    year,
    title: `${year}年意识形态工作责任制检查清单`,
    items: [
      ...responsibilityItems,
      ...theoryItems,
      ...publicityItems,
      ...venueItems,
      ...civilityItems,
      ...teamItems,
    ],
  };
}
