import type { SchemeRules } from "./scheme.ts";
import { civility, rectification, team } from "./template-people.ts";
import { publicity, venues } from "./template-public.ts";
import { responsibility, theory } from "./template-study.ts";

const rule = { dueDay: 5, lockDay: 10 };

/**
 * The default scheme a new county starts from: 100 points, a bonus of at most 5, deductions of at most
 * 10. Where its targets, weights and formulas come from: docs/sources.md.
 */
export function templateRules(): SchemeRules {
  return {
    categories: [
      { code: "A", name: "责任落实" },
      { code: "B", name: "理论武装" },
      { code: "C", name: "宣传舆论" },
      { code: "D", name: "阵地建设" },
      { code: "E", name: "文明创建" },
      { code: "F", name: "队伍保障" },
      { code: "G", name: "督查整改" },
      { code: "H", name: "加分" },
    ],
    indicators: [
      ...responsibility,
      ...theory,
      ...publicity,
      ...venues,
      ...civility,
      ...team,
      ...rectification,
    ],
    tiers: [
      { name: "好", from: "90" },
      { name: "较好", from: "80" },
      { name: "一般", from: "70" },
      { name: "需督促", from: "0" },
    ],
    vetoCap: "60",
    calendar: { month: rule, quarter: rule, half: rule, year: rule },
    ranked: false,
    oneStepSigning: false,
  };
}
