import type { FormulaShape } from "./formula.ts";

export const formulaLabels = {
  proportional: "按比例计分",
  per_shortfall: "少一次扣分",
  all_or_nothing: "达标得满分，否则不得分",
  points: "按级别积分，封顶",
  base_and_bonus: "按期基础分加奖励分",
  bands: "分档计分",
  per_event: "按件扣分",
  states: "按状态计分",
  duty_items: "缺项、迟报扣分",
  judged: "评定得分",
} as const satisfies Record<FormulaShape, string>;
