import type { SchemeRules } from "./scheme.ts";

/** What changed between two sets of rules, a sentence each. */
export function compareRules(before: SchemeRules, after: SchemeRules): string[] {
  const old = new Map(before.indicators.map((one) => [one.code, one]));
  return after.indicators.flatMap(({ code, name, weight }) => {
    const was = old.get(code);
    if (was === undefined) return [`新增 ${code} ${name}，${weight} 分`];
    return was.weight === weight ? [] : [`${code} ${name}：分值由 ${was.weight} 改为 ${weight}`];
  });
}
