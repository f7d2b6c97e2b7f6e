import { decimal, maxDecimal, sum, zero } from "../decimal/decimal.ts";
import type { Formula } from "./formula.ts";
import type { Indicator } from "./indicator.ts";
import type { ReportProblem } from "./problem.ts";

type Shape<Name extends Formula["shape"]> = Extract<Formula, { shape: Name }>;
const perYear = { month: 12, quarter: 4, half: 2 } as const;

function targetFit(
  { kind, target, minimum, direction, formula }: Indicator,
  reportProblem: ReportProblem,
) {
  const counted = kind === "count" && minimum === null;
  const needs = ["proportional", "all_or_nothing"].includes(formula.shape);
  if (kind === "duty" || kind === "judged" || kind === "deduct") return;
  if (target === null && counted && needs) reportProblem(["target"], "没有目标值，请填写全年目标");
  if (target === null && formula.shape === "points" && formula.scale === "target") {
    reportProblem(["target"], "按目标折算需要目标值，请填写全年目标积分");
  }
  if (target !== null && decimal(target).eq(0) && direction === "up") {
    reportProblem(["target"], "目标值为0，人人满分，请填写目标值", "warning");
  }
  if (target === null || minimum === null) return;
  const yearlyMinimum = minimum.amount * perYear[minimum.every];
  if (decimal(target).lt(yearlyMinimum)) {
    reportProblem(
      ["minimum"],
      `各期最低数合计 ${yearlyMinimum}，超过全年目标 ${target}，请核对`,
      "warning",
    );
  }
}

function shortfallFit(
  { target, minimum, weight, role }: Indicator,
  { points, of }: Shape<"per_shortfall">,
  reportProblem: ReportProblem,
) {
  if (of !== "target" && minimum === null) {
    reportProblem(["minimum"], "按各期最低数扣分，请填写每期至少几次");
  }
  if (of !== "minimum" && target === null) reportProblem(["target"], "按目标扣分，请填写全年目标");
  if (decimal(points).eq(0)) reportProblem(["formula", "points"], "少一次扣0分，请填写扣分");
  if (role !== "deduction" && decimal(points).gt(weight)) {
    reportProblem(
      ["formula", "points"],
      `少一次扣 ${points} 分，超过分值 ${weight} 分，请核对`,
      "warning",
    );
  }
}

function bandsFit(
  { weight, direction, role, cap }: Indicator,
  { bands }: Shape<"bands">,
  reportProblem: ReportProblem,
) {
  bands.forEach(({ from }, at) => {
    const before = bands[at - 1];
    if (before === undefined) return;
    const falls = decimal(from).lt(before.from);
    if (decimal(from).eq(before.from) || falls !== (direction === "up")) {
      const order = direction === "up" ? "从高到低" : "从低到高";
      reportProblem(["formula", "bands", at, "from"], `分档界限应${order}，请调整第${at + 1}档`);
    }
  });
  const best = bands.reduce((top, { points }) => maxDecimal(top, decimal(points)), zero);
  if (role === "deduction") return;
  if (best.gt(cap ?? weight)) {
    reportProblem(["formula", "bands"], `最高一档 ${best} 分，超过分值 ${weight} 分，请核对`);
  }
  if (best.lt(weight)) {
    reportProblem(["formula", "bands"], `最高一档 ${best} 分，得不到满分 ${weight} 分`, "warning");
  }
}

function levelsFit(
  table: readonly { level: string }[],
  field: string,
  reportProblem: ReportProblem,
) {
  const names = table.map(({ level }) => level);
  names.forEach((level, at) => {
    if (names.indexOf(level) < at) {
      reportProblem(["formula", field, at, "level"], "同一级别只能有一个分值，请删除重复的级别");
    }
  });
}

function baseFit(
  { weight, minimum, target, cap }: Indicator,
  { every, base, bonus }: Shape<"base_and_bonus">,
  reportProblem: ReportProblem,
) {
  const whole = decimal(base).times(perYear[every]);
  if (!whole.eq(weight)) {
    const message = `每期基础分合计 ${whole} 分，与分值 ${weight} 分不一致，请核对`;
    reportProblem(["formula", "base"], message, whole.gt(cap ?? weight) ? "error" : "warning");
  }
  if ((minimum === null || minimum.every !== every) && target === null) {
    reportProblem(["minimum"], "请填写每期至少多少，作为基础分的标准");
  }
  levelsFit(bonus, "bonus", reportProblem);
}

function statesFit({ states }: Shape<"states">, reportProblem: ReportProblem) {
  states.forEach(({ upTo, percent }, at) => {
    const before = states[at - 1];
    if (decimal(percent).gt(100)) {
      reportProblem(["formula", "states", at, "percent"], "得分比例不能超过100，请改正");
    }
    if (before === undefined) return;
    if (upTo <= before.upTo || decimal(percent).gt(before.percent)) {
      const message = `状态应从好到差：第${at + 1}个的不合格数应更多、比例应更低`;
      reportProblem(["formula", "states", at], message);
    }
  });
}

function dutyFit(
  { weight, items, role }: Indicator,
  { missing, late }: Shape<"duty_items">,
  reportProblem: ReportProblem,
) {
  if (decimal(late).gt(missing)) {
    reportProblem(["formula", "late"], `迟报扣 ${late} 分，多于缺项的 ${missing} 分，请核对`);
  }
  const all = sum(items.map(() => decimal(missing)));
  if (role === "base" && items.length > 0 && !all.eq(weight)) {
    const message = `全部缺项共扣 ${all} 分，与分值 ${weight} 分不一致，请核对`;
    reportProblem(["formula", "missing"], message, "warning");
  }
}

/** What does not fit between an indicator and its formula. */
export function formulaProblems(indicator: Indicator, reportProblem: ReportProblem): void {
  targetFit(indicator, reportProblem);
  const { formula } = indicator;
  switch (formula.shape) {
    case "per_shortfall":
      shortfallFit(indicator, formula, reportProblem);
      break;
    case "bands":
      bandsFit(indicator, formula, reportProblem);
      break;
    case "points":
      levelsFit(formula.table, "table", reportProblem);
      break;
    case "base_and_bonus":
      baseFit(indicator, formula, reportProblem);
      break;
    case "states":
      statesFit(formula, reportProblem);
      break;
    case "duty_items":
      dutyFit(indicator, formula, reportProblem);
      break;
    default:
      break;
  }
}
