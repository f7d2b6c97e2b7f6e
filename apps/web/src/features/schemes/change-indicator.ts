import { activityAttributes, startingKind } from "@xianlan/domain/activity";
import {
  type FigureRule,
  type Formula,
  type FormulaShape,
  type Indicator,
  type IndicatorKind,
  type SchemeRules,
  shapesOfKind,
  sourcesOfKind,
  type ValueSource,
} from "@xianlan/domain/scheme";

/** A formula of a shape with numbers to begin with. */
function formulaOf(shape: FormulaShape, { weight, unit, target }: Indicator): Formula {
  switch (shape) {
    case "proportional":
    case "all_or_nothing":
    case "judged":
      return { shape };
    case "per_shortfall":
      return { shape, points: "0.5", of: "target" };
    case "points":
      return {
        shape,
        frontPage: "1",
        joint: "0.5",
        scale: "target",
        table: [
          { level: "central", points: "20" },
          { level: "province", points: "10" },
          { level: "city", points: "5" },
          { level: "county", points: "1" },
        ],
      };
    case "base_and_bonus":
      return { shape, every: "month", base: "1", bonus: [{ level: "county", points: "1" }] };
    case "bands":
      return {
        shape,
        bands: [
          { from: unit === "%" ? "95" : (target ?? "1"), points: weight },
          { from: unit === "%" ? "80" : "0", points: "0" },
        ],
      };
    case "per_event":
      return {
        shape,
        overdue: "0",
        repeated: "1",
        atMost: "10",
        points: { ordinary: "0.2", serious: "0.5", major: "1", immediate: "0.2" },
      };
    case "states":
      return {
        shape,
        states: [
          { name: "A", upTo: 0, percent: "100" },
          { name: "B", upTo: 2, percent: "66" },
          { name: "C", upTo: 4, percent: "33" },
        ],
      };
    case "duty_items":
      return { shape, missing: "1", late: "0.5" };
  }
}

const shareFigure: FigureRule = {
  fields: [
    { key: "whole", name: "应完成数", unit: "项" },
    { key: "part", name: "完成数", unit: "项" },
  ],
  amount: null,
  numerator: "part",
  denominator: "whole",
  total: null,
  combine: "mean",
};

const amountFigure = ({ name, unit }: Indicator): FigureRule => ({
  fields: [{ key: "amount", name: name.slice(0, 30) || "数量", unit }],
  amount: "amount",
  numerator: null,
  denominator: null,
  total: null,
  combine: "pooled",
});

/** The same indicator scored by another formula. */
export function withShape(indicator: Indicator, shape: FormulaShape): Indicator {
  return { ...indicator, formula: formulaOf(shape, indicator) };
}

/** The same indicator with its value from elsewhere: what is asked and matched follows. */
export function withSource(indicator: Indicator, source: ValueSource): Indicator {
  const { kind } = indicator;
  const typed = source === "figure" || source === "import";
  const share = kind === "rate" || kind === "sampled";
  const figure = share ? shareFigure : amountFigure(indicator);
  const earlier = indicator.asked ?? ({ every: "month" } as const);
  return {
    ...indicator,
    source,
    match:
      source === "activity"
        ? (indicator.match ?? { kind: startingKind("count"), where: [] })
        : null,
    figure: typed && kind !== "duty" ? (indicator.figure ?? figure) : null,
    asked: source === "figure" ? earlier : null,
  };
}

const units = { rate: "%", sampled: "%", duty: "项", deduct: "分", tiered: "分", judged: "分" };

const targets = { count: "12", rate: "100", tiered: "60", sampled: "95" } as const;

/** The same indicator as another kind: a source and a formula that fit, and nothing that does not. */
export function withKind(indicator: Indicator, kind: IndicatorKind): Indicator {
  if (kind === indicator.kind) return indicator;
  const [shape = "judged"]: readonly FormulaShape[] = shapesOfKind[kind];
  const [source = "office"]: readonly ValueSource[] = sourcesOfKind[kind];
  const { name } = indicator;
  const next: Indicator = {
    ...indicator,
    kind,
    unit: kind === "count" ? "次" : units[kind],
    direction: kind === "deduct" ? "down" : "up",
    target: kind === "duty" || kind === "judged" || kind === "deduct" ? null : targets[kind],
    items: kind === "duty" ? [{ name: name.slice(0, 40), by: "12-31", nextYear: false }] : [],
    match: kind === "tiered" ? { kind: startingKind("tiered"), where: [] } : null,
    minimum: null,
    figure: null,
  };
  return withSource({ ...next, formula: formulaOf(shape, next) }, source);
}

/** Yes-or-no attributes of a kind of record that may be asked for. */
export function flagsOf(match: NonNullable<Indicator["match"]>) {
  return activityAttributes[match.kind].filter(({ type }) => type === "flag");
}

/** The first code of a category that no indicator bears. */
export function freeCode({ indicators }: SchemeRules, category: string): string {
  const letter = /^[A-Z]{1,2}$/.test(category) ? category : "X";
  const taken = new Set(indicators.map(({ code }) => code));
  for (let at = 1; at < 100; at++) if (!taken.has(`${letter}${at}`)) return `${letter}${at}`;
  return `${letter}99`;
}

/** A new indicator to be filled in. */
export function newIndicator(rules: SchemeRules, category: string): Indicator {
  return {
    code: freeCode(rules, category),
    category,
    name: "新指标",
    basis: "",
    kind: "count",
    source: "activity",
    unit: "次",
    direction: "up",
    target: "12",
    minimum: null,
    match: { kind: startingKind("count"), where: [] },
    figure: null,
    asked: null,
    items: [],
    weight: "0",
    floor: null,
    cap: null,
    role: "base",
    formula: { shape: "proportional" },
    evidence: "none",
    appliesTo: null,
    confirmedBy: "县委宣传部",
    filingNumber: "",
  };
}
