import { decimal, most, sum, zero } from "../scoring/decimal.ts";
import type { Formula } from "./formula.ts";
import type { Indicator } from "./indicator.ts";
import type { Complain } from "./problem.ts";

type Shape<Name extends Formula["shape"]> = Extract<Formula, { shape: Name }>;
const perYear = { month: 12, quarter: 4, half: 2 } as const;

function targetFit({ kind, target, minimum, direction, formula }: Indicator, complain: Complain) {
  const counted = kind === "count" && minimum === null;
  const needs = ["proportional", "all_or_nothing"].includes(formula.shape);
  if (kind === "duty" || kind === "judged" || kind === "deduct") return;
  if (target === null && counted && needs) complain(["target"], "没有目标值，请填写全年目标");
  if (target === null && formula.shape === "points" && formula.scale === "target") {
    complain(["target"], "按目标折算需要目标值，请填写全年目标积分");
  }
  if (target !== null && decimal(target).eq(0) && direction === "up") {
    complain(["target"], "目标值为0，人人满分，请填写目标值", "warning");
  }
  if (target === null || minimum === null) return;
  const least = minimum.amount * perYear[minimum.every];
  if (decimal(target).lt(least)) {
    complain(["minimum"], `各期最低数合计 ${least}，超过全年目标 ${target}，请核对`, "warning");
  }
}

function shortfallFit(
  { target, minimum, weight, role }: Indicator,
  { points, of }: Shape<"per_shortfall">,
  complain: Complain,
) {
  if (of !== "target" && minimum === null) {
    complain(["minimum"], "按各期最低数扣分，请填写每期至少几次");
  }
  if (of !== "minimum" && target === null) complain(["target"], "按目标扣分，请填写全年目标");
  if (decimal(points).eq(0)) complain(["formula", "points"], "少一次扣0分，请填写扣分");
  if (role !== "deduction" && decimal(points).gt(weight)) {
    complain(
      ["formula", "points"],
      `少一次扣 ${points} 分，超过分值 ${weight} 分，请核对`,
      "warning",
    );
  }
}

function bandsFit(
  { weight, direction, role, cap }: Indicator,
  { bands }: Shape<"bands">,
  complain: Complain,
) {
  bands.forEach(({ from }, at) => {
    const before = bands[at - 1];
    if (before === undefined) return;
    const falls = decimal(from).lt(before.from);
    if (decimal(from).eq(before.from) || falls !== (direction === "up")) {
      const order = direction === "up" ? "从高到低" : "从低到高";
      complain(["formula", "bands", at, "from"], `分档界限应${order}，请调整第${at + 1}档`);
    }
  });
  const best = bands.reduce((top, { points }) => most(top, decimal(points)), zero);
  if (role === "deduction") return;
  if (best.gt(cap ?? weight)) {
    complain(["formula", "bands"], `最高一档 ${best} 分，超过分值 ${weight} 分，请核对`);
  }
  if (best.lt(weight)) {
    complain(["formula", "bands"], `最高一档 ${best} 分，得不到满分 ${weight} 分`, "warning");
  }
}

function levelsFit(table: readonly { level: string }[], field: string, complain: Complain) {
  const names = table.map(({ level }) => level);
  names.forEach((level, at) => {
    if (names.indexOf(level) < at) {
      complain(["formula", field, at, "level"], "同一级别只能有一个分值，请删除重复的级别");
    }
  });
}

function baseFit(
  { weight, minimum, target, cap }: Indicator,
  { every, base, bonus }: Shape<"base_and_bonus">,
  complain: Complain,
) {
  const whole = decimal(base).times(perYear[every]);
  if (!whole.eq(weight)) {
    const told = `每期基础分合计 ${whole} 分，与分值 ${weight} 分不一致，请核对`;
    complain(["formula", "base"], told, whole.gt(cap ?? weight) ? "error" : "warning");
  }
  if ((minimum === null || minimum.every !== every) && target === null) {
    complain(["minimum"], "请填写每期至少多少，作为基础分的标准");
  }
  levelsFit(bonus, "bonus", complain);
}

function statesFit({ states }: Shape<"states">, complain: Complain) {
  states.forEach(({ upTo, percent }, at) => {
    const before = states[at - 1];
    if (decimal(percent).gt(100)) {
      complain(["formula", "states", at, "percent"], "得分比例不能超过100，请改正");
    }
    if (before === undefined) return;
    if (upTo <= before.upTo || decimal(percent).gt(before.percent)) {
      const told = `状态应从好到差：第${at + 1}个的不合格数应更多、比例应更低`;
      complain(["formula", "states", at], told);
    }
  });
}

function dutyFit(
  { weight, items, role }: Indicator,
  { missing, late }: Shape<"duty_items">,
  complain: Complain,
) {
  if (decimal(late).gt(missing)) {
    complain(["formula", "late"], `迟报扣 ${late} 分，多于缺项的 ${missing} 分，请核对`);
  }
  const all = sum(items.map(() => decimal(missing)));
  if (role === "base" && items.length > 0 && !all.eq(weight)) {
    const told = `全部缺项共扣 ${all} 分，与分值 ${weight} 分不一致，请核对`;
    complain(["formula", "missing"], told, "warning");
  }
}

/** What does not fit between an indicator and its formula. */
export function formulaProblems(indicator: Indicator, complain: Complain): void {
  targetFit(indicator, complain);
  const { formula } = indicator;
  switch (formula.shape) {
    case "per_shortfall":
      shortfallFit(indicator, formula, complain);
      break;
    case "bands":
      bandsFit(indicator, formula, complain);
      break;
    case "points":
      levelsFit(formula.table, "table", complain);
      break;
    case "base_and_bonus":
      baseFit(indicator, formula, complain);
      break;
    case "states":
      statesFit(formula, complain);
      break;
    case "duty_items":
      dutyFit(indicator, formula, complain);
      break;
    default:
      break;
  }
}
