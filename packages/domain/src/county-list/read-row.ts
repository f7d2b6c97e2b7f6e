import {
  type ActivityAttributes,
  type ActivityKind,
  type Level,
  levelLabels,
  levels,
} from "../activity/activity.ts";
import { articleKeys } from "../activity/articles.ts";
import { definitionOf, levelAttributeOf, listedArticleKind } from "../activity/catalogue.ts";
import { findAttributes } from "../activity/find-attributes.ts";
import type { Day } from "../calendar/clock.ts";
import type { CountyListKind } from "../correction/correction.ts";
import { readDay } from "../ledger/days.ts";
import { cellAddress, cellText, type MergedView } from "../ledger/grid.ts";
import { compactName, foldWidth } from "../ledger/text.ts";
import type { UnitMatcher } from "../ledger/units.ts";
import { periodLabel, periodOf } from "../period/period.ts";
import type { ListField } from "./fields.ts";
import type { ListLayout } from "./layout.ts";
import type { ListContext, ListedArticle, ListProblem, ListRow } from "./rows.ts";

/** One row under reading: its cells by field, and what was found wrong with them. */
export type Reading = {
  view: MergedView;
  row: number;
  layout: ListLayout;
  context: ListContext;
  errors: ListProblem[];
};

function textOf({ view, row, layout }: Reading, key: string): string {
  const column = layout.columns[key];
  return column === undefined ? "" : foldWidth(cellText(view.cell(row, column)));
}

function wrong(reading: Reading, key: string, message: string): null {
  const cell = cellAddress(reading.row, reading.layout.columns[key] ?? 0);
  reading.errors.push({ cell, message });
  return null;
}

function readAmount(reading: Reading, { key, label }: ListField): string | null {
  const text = compactName(textOf(reading, key)).replace(/[,，]/g, "");
  if (text === "" || /^[-—/／无]+$/.test(text)) {
    return wrong(reading, key, `“${label}”为空：没有的填 0，不涉及的请删去这一行`);
  }
  const number = /^(-?\d+(?:\.\d+)?)(?:个|件|条|篇|处|村|户)?$/.exec(text)?.[1];
  if (number === undefined) return wrong(reading, key, `“${text}”不是数字，请只填数`);
  if (number.startsWith("-")) return wrong(reading, key, `“${label}”不能为负`);
  if (!/^\d{1,12}(?:\.\d{1,4})?$/.test(number)) {
    return wrong(reading, key, `“${label}”的数过大或小数过长，请核对`);
  }
  return number;
}

function readFigures(
  reading: Reading,
  fields: readonly ListField[],
): Record<string, string> | null {
  const { figure } = reading.context;
  const figures: Record<string, string> = {};
  for (const field of fields) {
    if (!field.key.startsWith("figure.")) continue;
    const amount = readAmount(reading, field);
    if (amount !== null) figures[field.key.slice("figure.".length)] = amount;
  }
  const part = figure?.numerator ? figures[figure.numerator] : undefined;
  const whole = figure?.denominator ? figures[figure.denominator] : undefined;
  if (part !== undefined && whole !== undefined && Number(part) > Number(whole)) {
    const name = (key: string | null) => figure?.fields.find((one) => one.key === key)?.name ?? "";
    const message = `${name(figure?.numerator ?? null)}（${part}）多于${name(figure?.denominator ?? null)}（${whole}），请核对`;
    return wrong(reading, `figure.${figure?.numerator}`, message);
  }
  return reading.errors.length === 0 ? figures : null;
}

function readLevel(reading: Reading): Level | null {
  const written = compactName(textOf(reading, "level"));
  const exact = levels.find((level) => written.startsWith(levelLabels[level]));
  if (exact !== undefined) return exact;
  const kind = listedArticleKind();
  const read = findAttributes(kind, `${textOf(reading, "outlet")} ${written}`).attributes;
  const key = levelAttributeOf(kind)?.key ?? "";
  const level = levels.find((one) => one === read[key]) ?? reading.context.level;
  if (level !== null) return level;
  const column = "level" in reading.layout.columns ? "level" : "outlet";
  return wrong(reading, column, "没有认出媒体级别，请填中央、省、市州或县");
}

const isYes = (text: string) => /^(?:是|有|√|✓|v|y|yes|1|对|头版|头条|联合)/i.test(text);

/** Why nothing may be written on a day any more; null where it may. */
function lockedSentence(day: Day, { lockedMonths, today }: ListContext): string | null {
  if (lockedMonths === null) return null;
  const month = periodOf(day, "month");
  // By any calendar, what is older than last year is locked.
  const lastYear = Number(today.slice(0, 4)) - 1;
  if (!lockedMonths.has(month) && day >= `${lastYear}`) return null;
  return `${periodLabel(month)}已锁定，名单不能再写入这个月；请该单位补记并申请更正`;
}

function readArticle(reading: Reading): ListedArticle | null {
  const { context, view, row, layout } = reading;
  const title = textOf(reading, "title").replace(/\s+/g, " ");
  if (title.length < 2) wrong(reading, "title", "标题为空，请填写");
  if (title.length > 120) wrong(reading, "title", "标题超过120个字，请核对");
  const cell = view.cell(row, layout.columns.day ?? -1);
  const { today, year } = context;
  const day = readDay(cell ?? { value: null, kind: "empty" }, {
    today,
    defaultYear: year,
    notAfter: today,
  });
  if (!day.ok) wrong(reading, "day", day.message);
  else if (day.day > today) wrong(reading, "day", "刊播日期在今天之后，请核对");
  else {
    const locked = lockedSentence(day.day, context);
    if (locked !== null) wrong(reading, "day", locked);
  }
  const level = readLevel(reading);
  const link = textOf(reading, "link");
  const isLink = /^https?:\/\/\S+$/.test(link) && link.length <= 500;
  if (link !== "" && !isLink) wrong(reading, "link", "网址应以 http:// 或 https:// 开头");
  if (reading.errors.length > 0 || !day.ok || level === null) return null;
  return {
    title,
    happenedOn: day.day,
    level,
    link,
    outlet: textOf(reading, "outlet").slice(0, 100),
    frontPage: isYes(textOf(reading, "front_page")),
    joint: isYes(textOf(reading, "joint")),
  };
}

/** One row as far as it can be read by itself; `readCountyList` finds what it repeats. */
export function readListRow(
  kind: CountyListKind,
  reading: Reading,
  fields: readonly ListField[],
  units: UnitMatcher,
): ListRow {
  const unitText = textOf(reading, "unit");
  const found = units.read(unitText);
  if (!found.ok) wrong(reading, "unit", found.message.replace("责任单位", "单位"));
  const unitId = found.ok ? found.unitId : null;
  const article = kind === "articles" ? readArticle(reading) : null;
  const figures = kind === "articles" ? null : readFigures(reading, fields);
  const { row, errors } = reading;
  return {
    row: row + 1,
    unitId,
    unitText,
    article,
    figures,
    errors,
    warnings: [],
    status: errors.length > 0 ? "error" : "ready",
    duplicateOf: "",
  };
}

/** The keys by which an article is known; its day and unit where neither address nor title says enough. */
export function keysOfArticle(article: ListedArticle): string[] {
  return articleKeys({ link: article.link, title: article.title });
}

/** The record an article of a list becomes: its kind, and what the list says in that kind's attributes. */
export function articleRecord({ outlet, level, frontPage, joint }: ListedArticle): {
  kind: ActivityKind;
  attributes: ActivityAttributes;
} {
  const kind = listedArticleKind();
  const attributes: ActivityAttributes = {};
  for (const attribute of definitionOf(kind)?.attributes ?? []) {
    const { key, type } = attribute;
    if (type === "level") attributes[key] = level;
    if (type === "text" && attribute.outlet && outlet !== "") attributes[key] = outlet;
    if (type !== "flag" || attribute.factor === undefined) continue;
    if ({ front_page: frontPage, joint }[attribute.factor]) attributes[key] = true;
  }
  return { kind, attributes };
}
