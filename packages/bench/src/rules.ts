import { type Indicator, type SchemeRules, templateRules } from "@xianlan/domain/scheme";

/** Indicators of the default scheme repeated under other codes, until there are so many. */
function fillUp(indicators: readonly Indicator[], wanted: number): Indicator[] {
  const repeatable = indicators.filter(({ role }) => role === "base");
  const more = Array.from({ length: Math.max(0, wanted - indicators.length) }, (_, at) => {
    const one = repeatable[(at * 5) % repeatable.length];
    return one === undefined ? [] : [{ ...one, code: `Z${at + 1}`, name: `${one.name}（续）` }];
  });
  return [...indicators, ...more.flat()];
}

/** A scheme of the size the budget names: 40 indicators of every kind. */
export function fullRules(): SchemeRules {
  const rules = templateRules();
  return { ...rules, indicators: fillUp(rules.indicators, 40) };
}
