import { activityKindLabels, attributeRefusal } from "../activity/activity.ts";
import { levelAttributeOf } from "../activity/catalogue.ts";
import { decimal } from "../decimal/decimal.ts";
import { formulaProblems } from "./formula-problems.ts";
import { formulaLabels } from "./formula-text.ts";
import type { Indicator } from "./indicator.ts";
import {
  type IndicatorKind,
  indicatorKindLabels,
  shapesOfKind,
  type ValueSource,
  valueSourceLabels,
} from "./indicator-text.ts";
import type { ReportProblem, SchemeProblem } from "./problem.ts";

/** Where a kind's value may come from. */
export const sourcesOfKind = {
  count: ["activity", "figure", "import", "finding", "office"],
  rate: ["figure", "import", "finding", "inspection"],
  tiered: ["activity", "import", "figure"],
  duty: ["figure", "import"],
  deduct: ["finding", "office", "activity", "figure", "import"],
  sampled: ["inspection", "figure"],
  judged: ["office", "inspection"],
} as const satisfies Record<IndicatorKind, readonly ValueSource[]>;

function kindFit({ kind, source, formula }: Indicator, reportProblem: ReportProblem): void {
  const kindName = indicatorKindLabels[kind];
  if (!(shapesOfKind[kind] as readonly string[]).includes(formula.shape)) {
    const allowed = shapesOfKind[kind].map((shape) => formulaLabels[shape]).join("、");
    reportProblem(
      ["formula", "shape"],
      `“${kindName}”类不能用“${formulaLabels[formula.shape]}”，请改用：${allowed}`,
    );
  }
  if (!(sourcesOfKind[kind] as readonly string[]).includes(source)) {
    const allowed = sourcesOfKind[kind].map((one) => valueSourceLabels[one]).join("、");
    reportProblem(
      ["source"],
      `“${kindName}”类不能取自“${valueSourceLabels[source]}”，请改为：${allowed}`,
    );
  }
}

function matchFit(indicator: Indicator, reportProblem: ReportProblem): void {
  const { source, match } = indicator;
  if (source === "activity" && match === null) {
    reportProblem(["match"], "取自工作记录，请选择计入的记录类别");
  }
  if (source !== "activity" && source !== "import" && match !== null) {
    reportProblem(["match"], `取自“${valueSourceLabels[source]}”，请清除记录类别`);
  }
  match?.where.forEach(({ attribute, is }, at) => {
    const refused = attributeRefusal(match.kind, attribute, is);
    if (refused !== null) reportProblem(["match", "where", at], `${refused}，请改正计入条件`);
  });
  const level = match !== null && levelAttributeOf(match.kind) !== undefined;
  const { shape } = indicator.formula;
  if (shape === "points" && match !== null && !level) {
    const name = activityKindLabels[match.kind];
    reportProblem(["match", "kind"], `“${name}”没有级别，不能按级别积分，请换一类记录`);
  }
}

function figureFit(indicator: Indicator, reportProblem: ReportProblem): void {
  const { kind, source, figure, match, formula } = indicator;
  const typed = source === "figure" || source === "import";
  if (typed && figure === null && kind !== "duty" && match === null) {
    reportProblem(["figure"], "需要填报数据，请设数据项");
  }
  if (figure === null) return;
  if (!typed && kind !== "sampled") {
    reportProblem(["figure"], `取自“${valueSourceLabels[source]}”，不需要填报，请清除数据项`);
  }
  const keys = figure.fields.map(({ key }) => key);
  keys.forEach((key, at) => {
    if (keys.indexOf(key) < at) {
      reportProblem(["figure", "fields", at, "key"], `数据项代号“${key}”重复，请改名`);
    }
  });
  const known = (key: string | null, field: string, name: string) => {
    if (key !== null && !keys.includes(key)) {
      reportProblem(["figure", field], `${name}用到的数据项“${key}”不存在，请选择已有的数据项`);
    }
  };
  known(figure.amount, "amount", "计数");
  known(figure.numerator, "numerator", "分子");
  known(figure.denominator, "denominator", "分母");
  known(figure.total?.field ?? null, "total", "合计");
  for (const part of figure.total?.parts ?? []) known(part, "total", "合计的分项");
  if (figure.total?.parts.includes(figure.total.field)) {
    reportProblem(["figure", "total"], "合计不能是自己的分项，请重新选择分项");
  }
  const share = kind === "rate" || kind === "sampled";
  if (share && (figure.numerator === null || figure.denominator === null)) {
    reportProblem(["figure"], "比率需要分子和分母，请选择对应的数据项");
  }
  if (share && figure.numerator !== null && figure.numerator === figure.denominator) {
    reportProblem(["figure", "numerator"], "分子和分母是同一个数据项，请改正");
  }
  if ((kind === "count" || kind === "deduct") && figure.amount === null) {
    reportProblem(["figure", "amount"], "请选择计数用的数据项");
  }
  if (formula.shape === "points" && match === null) {
    const unpriced = formula.table.filter(({ level }) => !keys.includes(level));
    if (unpriced.length > 0) {
      const missing = unpriced.map(({ level }) => level).join("、");
      reportProblem(["figure", "fields"], `按级别积分的名单缺少数据项：${missing}`);
    }
  }
}

function reportInFits(
  { kind, source, asked: required, items, figure }: Indicator,
  reportProblem: ReportProblem,
): void {
  if (source === "figure" && required === null)
    reportProblem(["asked"], "由乡镇填报，请选择在哪期填报");
  if (source !== "figure" && source !== "import" && required !== null) {
    reportProblem(["asked"], `取自“${valueSourceLabels[source]}”，不需要填报，请改为不填报`);
  }
  if (kind === "duty" && items.length === 0)
    reportProblem(["items"], "时限事项至少要有一项，请添加");
  if (kind === "duty" && figure !== null) {
    reportProblem(["figure"], "时限事项只填是否完成，请清除数据项");
  }
  if (kind !== "duty" && items.length > 0) {
    reportProblem(["items"], `“${indicatorKindLabels[kind]}”类没有时限事项，请清除`);
  }
}

function boundsFit(
  { role, kind, weight, floor, cap }: Indicator,
  reportProblem: ReportProblem,
): void {
  if (floor !== null && cap !== null && decimal(floor).gt(cap)) {
    reportProblem(["floor"], `下限 ${floor} 高于上限 ${cap}，请改正`);
  }
  if (role === "base" && decimal(weight).eq(0)) {
    reportProblem(["weight"], "基础指标分值为0，不计分，请填写分值或改为扣分、加分", "warning");
  }
  if (role === "base" && cap !== null && decimal(cap).lt(weight)) {
    reportProblem(["cap"], `上限 ${cap} 低于分值 ${weight}，得不到满分，请核对`, "warning");
  }
  if (role === "base" && cap !== null && decimal(cap).gt(weight)) {
    reportProblem(
      ["cap"],
      `上限 ${cap} 高于分值 ${weight}，总分会超过100分，请改为加分指标`,
      "warning",
    );
  }
  if (role === "deduction" && cap !== null && decimal(cap).gt(0)) {
    reportProblem(["cap"], "扣分指标的上限不能大于0，请清除上限");
  }
  if (role === "deduction" && kind === "judged" && floor === null && decimal(weight).eq(0)) {
    reportProblem(["floor"], "扣分指标没有下限，扣不了分，请填写最多扣几分，如 -5");
  }
}

/** What does not fit within one indicator; `at` is its place in the scheme. */
export function indicatorProblems(indicator: Indicator, at: number): SchemeProblem[] {
  const problems: SchemeProblem[] = [];
  const reportProblem: ReportProblem = (field, message, severity = "error") => {
    const sentence = `${indicator.code} ${indicator.name}：${message}`;
    problems.push({ path: ["indicators", at, ...field], message: sentence, severity });
  };
  kindFit(indicator, reportProblem);
  matchFit(indicator, reportProblem);
  figureFit(indicator, reportProblem);
  reportInFits(indicator, reportProblem);
  boundsFit(indicator, reportProblem);
  formulaProblems(indicator, reportProblem);
  return problems;
}
