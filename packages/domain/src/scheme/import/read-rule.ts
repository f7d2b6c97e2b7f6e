import { isArticleKind, levelAttributeOf, startingKind } from "../../activity/catalogue.ts";
import type { Indicator } from "../indicator.ts";
import { readCount, readDueDays, readPercent } from "./amounts.ts";
import type { LineTexts, RuleReading } from "./line.ts";
import { decimalOf } from "./plain-text.ts";
import {
  readBands,
  readEach,
  readEvents,
  readItems,
  readLevels,
  readShortfall,
  readsAllOrNothing,
  readsJudged,
  readsProportional,
} from "./shapes.ts";
import { activityOf, amountFigure, rateFigure } from "./sources.ts";

const proportional = { shape: "proportional" } as const;
const allOrNothing = { shape: "all_or_nothing" } as const;

/** 按级别积分: at least two levels with points, or one where it is about articles. */
function tiered({ name, goal, rule }: LineTexts): RuleReading | null {
  const levels = readLevels(rule);
  const match = activityOf(name, goal);
  const isArticle = match !== null && isArticleKind(match.kind);
  if (levels === null || (levels.table.length < 2 && !isArticle)) return null;
  const target = /(\d+(?:\.\d+)?)分/.exec(goal)?.[1];
  const leveled = match !== null && levelAttributeOf(match.kind) !== undefined;
  return {
    kind: "tiered",
    source: "activity",
    unit: "分",
    match: leveled ? match : { kind: startingKind("tiered"), where: [] },
    target: target ? decimalOf(target) : null,
    formula: { ...levels, scale: target ? "target" : "direct" },
    notes: target ? [] : ["没有写明全年积分目标，按级别直接得分，以分值封顶"],
  };
}

const frequencyOf = (text: string): NonNullable<Indicator["asked"]> => {
  if (/每月|按月|月度/.test(text)) return { every: "month" };
  if (/每半年|半年/.test(text)) return { every: "half" };
  return { every: /每年|年底|全年|年度/.test(text) ? "year" : "quarter" };
};

/** 比率: the words name a rate, or points by percentage. */
function rate({ name, goal, rule }: LineTexts): RuleReading | null {
  const bands = readBands(rule);
  const percent = readPercent(goal) ?? (/率|占比|比例$/.test(name) ? readPercent(rule) : null);
  if (bands === null && percent === null && !/率$|占比$/.test(name)) return null;
  if (percent === null && bands === null && readCount(goal) !== null) return null;
  const notes: string[] = [];
  const target = percent ?? bands?.bands[0]?.from ?? "100";
  const steps = /每(?:低|下降|少|差)1?个?(?:百分点|%)/.test(rule);
  if (steps) notes.push("“每低1个百分点扣分”按比例计分代替，请核对");
  else if (bands === null && !readsProportional(rule) && !readsAllOrNothing(rule)) {
    notes.push("评分办法没有写明如何按比率给分，先按比例计分");
  }
  const formula =
    bands ?? (readsAllOrNothing(rule) && !readsProportional(rule) ? allOrNothing : proportional);
  const shared = { unit: "%", target, formula } as const;
  if (/销号率|整改率|办结率/.test(name) && /问题|整改|销号/.test(name)) {
    return { ...shared, kind: "rate", source: "finding", notes };
  }
  if (/抽查|完好率|合格率/.test(`${name}${goal}${rule}`)) {
    return { ...shared, kind: "sampled", source: "inspection", notes };
  }
  const { figure, known } = rateFigure(name);
  if (!known) notes.push("分子、分母的名称是暂定的，请改成报表上的叫法");
  return {
    ...shared,
    kind: "rate",
    source: "figure",
    figure,
    asked: frequencyOf(`${goal}${rule}`),
    notes,
  };
}

function countFormula(line: LineTexts, minimum: Indicator["minimum"], notes: string[]) {
  const { rule, weight } = line;
  const shortfall = readShortfall(rule);
  if (shortfall !== null) {
    const byPeriod = /(?:少|缺|欠|漏)1?个?(?:月|季度?|半年)/.test(rule);
    const of = minimum === null ? "target" : byPeriod ? "minimum" : "either";
    return { shape: "per_shortfall", points: shortfall, of } as const;
  }
  const each = readEach(rule);
  if (each !== null && Number(each) > 0 && Number(weight) > 0) {
    notes.push(`“每次得${each}分”按比例计分，封顶${weight}分`);
    return proportional;
  }
  if (readsProportional(rule)) return proportional;
  if (readsAllOrNothing(rule)) return allOrNothing;
  notes.push("评分办法没有写明少一次怎么扣，先按比例计分");
  return proportional;
}

/** 计数: so many a year or in each part of it. */
function count(line: LineTexts): RuleReading | null {
  const { name, goal, rule } = line;
  const reading = readCount(goal) ?? readCount(rule);
  const each = readEach(rule);
  const share = each === null || Number(each) === 0 ? 0 : Number(line.weight) / Number(each);
  if (reading === null && !(share >= 1 && Number.isInteger(share))) return null;
  const notes: string[] = [];
  const minimum = reading?.minimum ?? null;
  const unit = reading?.unit || "次";
  const match = activityOf(name, goal);
  const formula = countFormula(line, minimum, notes);
  if (reading === null) notes.push(`没有写明全年目标，按满分需${share}${unit}推算`);
  const shared = {
    kind: "count",
    unit,
    target: reading?.target ?? String(share),
    minimum,
    formula,
  } as const;
  if (match !== null) return { ...shared, source: "activity", match, notes };
  notes.push("没有对应的工作记录类别，先由乡镇填报数量");
  const asked = { every: minimum?.every ?? "quarter" } as const;
  return { ...shared, source: "figure", figure: amountFigure(name, unit), asked, notes };
}

/** 时限事项: a day, or the words of a thing handed in once. */
function duty({ name, goal, rule }: LineTexts): RuleReading | null {
  const days = readDueDays(`${goal}；${rule}`);
  const isHandedIn = /报备|备案|签订|制定|印发|责任书|责任清单|工作计划|专题报告|总结/.test(
    `${name}${goal}`,
  );
  const halves = /半年[^；。]{0,6}(?:年度|年终|年底)|每半年(?:报告|报送|专题)/.test(
    `${name}${goal}`,
  );
  if (days.length === 0 && !isHandedIn) return null;
  const notes: string[] = [];
  const due = days.length > 0 ? days : halves ? ["07-05", "12-31"] : ["12-31"];
  if (days.length === 0) {
    const dayTexts = due
      .map((day) => `${Number(day.slice(0, 2))}月${Number(day.slice(3))}日`)
      .join("、");
    notes.push(`没有写明时限，先定为${dayTexts}`);
  }
  const nextYear = /次年|下一?年|翌年/.test(`${goal}${rule}`);
  const items = due.map((by) => ({
    name:
      due.length === 1 ? name.slice(0, 40) : `${name.slice(0, 30)}（${Number(by.slice(0, 2))}月）`,
    by,
    nextYear: nextYear && by < "04-01",
  }));
  const costs = readItems(rule);
  if (costs === null && !readsAllOrNothing(rule))
    notes.push("评分办法没有写明扣分，先按未完成不得分");
  const formula = costs === null ? allOrNothing : ({ shape: "duty_items", ...costs } as const);
  return {
    kind: "duty",
    source: "figure",
    unit: "项",
    asked: { every: "month" },
    evidence: "file",
    items,
    formula,
    notes,
  };
}

/** 按件扣分. */
function deduct({ name, goal, rule, weight }: LineTexts): RuleReading | null {
  const events = readEvents(rule);
  if (events === null) return null;
  const base = Number(weight) > 0;
  const atMost = events.atMost ?? (base ? weight : null);
  const notes = atMost === null ? ["没有写明最多扣多少，先定为10分"] : [];
  const each = events.points;
  return {
    kind: "deduct",
    unit: "分",
    direction: "down",
    role: base ? "base" : "deduction",
    source: /督查|检查|巡察|通报|问题/.test(`${name}${goal}${rule}`) ? "finding" : "office",
    formula: {
      shape: "per_event",
      points: { ordinary: each, serious: each, major: each, immediate: each },
      overdue: "0",
      repeated: "1",
      atMost: atMost ?? "10",
    },
    notes,
  };
}

const judgedRule: RuleReading = {
  kind: "judged",
  source: "office",
  unit: "分",
  formula: { shape: "judged" },
};

/** The kind and formula a line's words ask for; what no reader knows becomes points given by the office. */
export function readRule(line: LineTexts): RuleReading {
  const read = tiered(line) ?? rate(line) ?? count(line) ?? duty(line) ?? deduct(line);
  if (read !== null) return read;
  if (readsJudged(line.rule) || readsJudged(line.goal)) return judgedRule;
  if (/抽查|实地查看|随机/.test(`${line.goal}${line.rule}`)) {
    return {
      kind: "sampled",
      source: "inspection",
      unit: "%",
      target: "95",
      formula: proportional,
      notes: ["没有写明合格的比例，先定为抽查合格率95%，按比例计分"],
    };
  }
  const unread =
    line.rule === "" ? "这一行没有评分办法" : "评分办法里没有认出次数、比率、时限或扣分";
  return { ...judgedRule, unread: true, notes: [`${unread}，先列为评定得分，请指定评分办法`] };
}
