import { type Level, levelLabels, levels } from "../../activity/activity.ts";
import { levelAttributeOf } from "../../activity/catalogue.ts";
import {
  amountText,
  type Decimal,
  decimal,
  hundred,
  minDecimal,
  pointsText,
  sum,
} from "../../decimal/decimal.ts";
import type { Formula } from "../../scheme/formula.ts";
import type { Indicator } from "../../scheme/indicator.ts";
import type { RecordRef, ScoreDate, UnitFacts } from "../facts.ts";
import { requiredPeriods } from "../required-figures.ts";
import type { Pace, ScorePart } from "../score.ts";
import { type Matched, ranked } from "./matched.ts";
import { joinClauses, lostText, type Outcome } from "./outcome.ts";
import { expectedBy, yearOver } from "./progress.ts";

type Shape<Name extends Formula["shape"]> = Extract<Formula, { shape: Name }>;
type LevelTable = readonly { level: Level; points: string }[];
type Factors = { frontPage: string; joint: string };

/** Things of one level and the same factors, priced together. */
type Line = {
  level: Level | null;
  front: boolean;
  joint: boolean;
  many: number;
  each: Decimal;
  records: RecordRef[];
};

function priced({ level, front, joint }: Matched, table: LevelTable, factors: Factors): Decimal {
  const points = decimal(table.find((row) => row.level === level)?.points ?? "0");
  return points.times(front ? factors.frontPage : "1").times(joint ? factors.joint : "1");
}

function lines(items: readonly Matched[], table: LevelTable, factors: Factors): Line[] {
  const found = new Map<string, Line>();
  for (const item of items) {
    const { level, front, joint } = item;
    const key = `${level === null ? levels.length : levels.indexOf(level)} ${front ? 0 : 1} ${joint ? 1 : 0}`;
    const line = found.get(key) ?? {
      level,
      front,
      joint,
      many: 0,
      records: [],
      each: priced(item, table, factors),
    };
    line.many += 1;
    line.records.push(...item.records);
    found.set(key, line);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

function partOf(line: Line, unit: string): ScorePart {
  const { level, front, joint, many, each, records } = line;
  const marks = joinClauses(front ? "头版头条" : "", joint ? "联合署名" : "");
  const name = level === null ? "未填级别" : levelLabels[level];
  const note = level === null ? "未填级别，不计分" : `每${unit} ${amountText(each)} 分 × ${many}`;
  return {
    label: `${name} ${many} ${unit}${marks === "" ? "" : `（${marks}）`}`,
    points: pointsText(each.times(many)),
    amount: String(many),
    note: joint && each.eq(0) ? "联合署名不计分" : note,
    records,
  };
}

/** Level points of activities, or of a department's list whose fields are called by the levels. */
export function levelPoints(
  indicator: Indicator,
  table: LevelTable,
  factors: Factors,
  facts: UnitFacts,
  scoreDate: ScoreDate,
): { total: Decimal; parts: ScorePart[]; text: string } {
  const { match } = indicator;
  const unit = (match === null ? undefined : levelAttributeOf(match.kind)?.unit) ?? "条";
  const found =
    match === null
      ? listed(indicator, table, facts, scoreDate)
      : lines(ranked(match, facts, scoreDate), table, factors);
  const texts = table
    .map(({ level }) => ({ level, many: manyOf(found, level) }))
    .filter(({ many }) => many > 0)
    .map(({ level, many }) => `${levelLabels[level]}${many}${unit}`);
  return {
    total: sum(found.map(({ each, many }) => each.times(many))),
    parts: found.map((line) => partOf(line, unit)),
    text: texts.join("、"),
  };
}

const manyOf = (found: readonly Line[], level: Level) =>
  found.filter((line) => line.level === level).reduce((many, line) => many + line.many, 0);

function listed(
  indicator: Indicator,
  table: LevelTable,
  facts: UnitFacts,
  scoreDate: ScoreDate,
): Line[] {
  const periods = requiredPeriods(indicator, [], facts, scoreDate);
  return table.map(({ level, points }) => {
    const own = periods.filter(({ figures }) => level in figures);
    const many = sum(own.map(({ figures }) => decimal(figures[level] ?? "0"))).toNumber();
    const records = own.flatMap((one) => [...one.records]);
    return { level, front: false, joint: false, many, each: decimal(points), records };
  });
}

function paceOf(
  indicator: Indicator,
  scoreDate: ScoreDate,
  total: Decimal,
  expected: Decimal,
): Pace {
  const target = indicator.target ?? indicator.cap ?? indicator.weight;
  if (total.gte(target)) return "attained";
  if (total.lt(expected)) return yearOver(scoreDate) ? "missed" : "behind";
  return expected.gt(0) || total.gt(0) ? "on_pace" : "not_due";
}

/** Points by level, each article once: in proportion to the year's target, or as they are. */
export function scorePoints(
  indicator: Indicator,
  formula: Shape<"points">,
  facts: UnitFacts,
  scoreDate: ScoreDate,
): Outcome {
  const { total, parts, text } = levelPoints(indicator, formula.table, formula, facts, scoreDate);
  const expected = expectedBy(indicator, scoreDate.year, scoreDate.asOf);
  const { name, unit, target, weight } = indicator;
  const scaled = formula.scale === "target" && target !== null;
  const share = scaled && expected.gt(0) ? minDecimal(decimal(1), total.div(expected)) : decimal(1);
  const points = scaled ? decimal(weight).times(share) : total;
  const pace = paceOf(indicator, scoreDate, total, expected);
  const due = expected.gt(0) && expected.lt(target ?? "0");
  return {
    points,
    attained: total,
    expected: target === null ? null : expected,
    pace,
    parts,
    explain: (lost) =>
      joinClauses(
        `${name} ${amountText(total)} ${unit}${text === "" ? "" : `（${text}）`}${target === null ? "" : ` / 全年 ${target} ${unit}`}`,
        due ? `按序时应达 ${amountText(expected)} ${unit}` : "",
        pace === "not_due" && scaled ? "尚未到期，暂不扣分" : "",
        scaled && lost.gt(0)
          ? `按 ${amountText(share.times(hundred))}% 计分，${lostText(lost)}`
          : "",
      ),
  };
}
