import { type ActivityCatalogue, activityCatalogue, patternOf } from "../../activity/catalogue.ts";
import type { FigureRule, Indicator } from "../indicator.ts";

type Match = NonNullable<Indicator["match"]>;

/** The kind of record that proves an indicator, by its name first, then by its target. */
export function activityOf(
  name: string,
  target: string,
  { definitions }: ActivityCatalogue = activityCatalogue,
): Match | null {
  const terms = definitions
    .flatMap(({ code, schemeTerms }) => schemeTerms.map((term) => ({ kind: code, ...term })))
    .sort((a, b) => a.rank - b.rank);
  for (const text of [name, target]) {
    const found = terms.find(({ pattern }) => patternOf(pattern).test(text));
    if (found === undefined) continue;
    const where = Object.entries(found.where ?? {});
    return { kind: found.kind, where: where.map(([attribute, is]) => ({ attribute, is })) };
  }
  return null;
}

// Pairs people already report; other rates get plain names that the office words itself.
const pairs: readonly (readonly [RegExp, string, string, string])[] = [
  [/诉求|留言|网民|回复|答复/, "收到诉求", "按期回复", "件"],
  [/广播/, "应开通村数", "正常播出村数", "个"],
  [/书屋/, "农家书屋总数", "按要求开放的", "个"],
  [/订阅|征订|党报|党刊/, "征订任务", "完成征订", "份"],
  [/经费/, "预算经费", "到位经费", "元"],
  [/文明村/, "行政村总数", "文明村数", "个"],
  [/出勤|参学|到会/, "应到人次", "实到人次", "人次"],
  [/采用|录用/, "报送数", "采用数", "条"],
];

/** The two numbers of a percentage; `known` where their names are more than a guess. */
export function rateFigure(name: string): { figure: FigureRule; known: boolean } {
  const found = pairs.find(([pattern]) => pattern.test(name));
  const [whole, part, unit] = found ? found.slice(1) : ["应完成数", "完成数", "项"];
  const field = (key: string, label: unknown) => ({ key, name: String(label), unit: String(unit) });
  return {
    figure: {
      fields: [field("whole", whole), field("part", part)],
      amount: null,
      numerator: "part",
      denominator: "whole",
      total: null,
      combine: "mean",
    },
    known: found !== undefined,
  };
}

/** One typed number, where no kind of record proves it. */
export function amountFigure(name: string, unit: string): FigureRule {
  const fields = [{ key: "amount", name: name.slice(0, 30), unit }];
  return {
    fields,
    amount: "amount",
    numerator: null,
    denominator: null,
    total: null,
    combine: "pooled",
  };
}
