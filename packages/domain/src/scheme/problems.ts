import { decimal, pointsText, sum } from "../decimal/decimal.ts";
import { indicatorProblems } from "./indicator-problems.ts";
import type { SchemeProblem } from "./problem.ts";
import type { SchemeRules } from "./scheme.ts";

const error = (path: SchemeProblem["path"], message: string): SchemeProblem => ({
  path,
  message,
  severity: "error",
});

/** Positions whose key stood earlier in the list already. */
function repeated(keys: readonly string[]): number[] {
  return keys.flatMap((key, at) => (keys.indexOf(key) < at ? [at] : []));
}

function categoryProblems({ categories, indicators }: SchemeRules): SchemeProblem[] {
  const empty = categories.flatMap(({ code, name }, at): SchemeProblem[] =>
    indicators.some(({ category }) => category === code)
      ? []
      : [
          {
            path: ["categories", at],
            severity: "warning",
            message: `一级指标“${name}”下没有指标，请添加指标或删除这一级`,
          },
        ],
  );
  const twice = repeated(categories.map(({ code }) => code)).map((at) =>
    error(
      ["categories", at, "code"],
      `一级指标代码“${categories[at]?.code}”重复，请改用没有用过的代码`,
    ),
  );
  return [...twice, ...empty];
}

function weightProblems({ indicators }: SchemeRules): SchemeProblem[] {
  const base = indicators.filter(({ role }) => role === "base");
  const worth = sum(base.map(({ weight }) => decimal(weight)));
  if (worth.eq(100)) return [];
  const gap = decimal(100).minus(worth);
  const what = gap.gt(0) ? `还差 ${pointsText(gap)} 分` : `多出 ${pointsText(gap.abs())} 分`;
  const message = `基础指标分值合计 ${pointsText(worth)} 分，应为 100 分，${what}，请调整分值`;
  return [error(["indicators"], message)];
}

function tierProblems({ tiers }: SchemeRules): SchemeProblem[] {
  const disorder = tiers.flatMap(({ name, from }, at) => {
    const above = tiers[at - 1];
    return above !== undefined && decimal(from).gte(above.from)
      ? [
          error(
            ["tiers", at, "from"],
            `档次“${name}”的起点应低于“${above.name}”的 ${above.from} 分`,
          ),
        ]
      : [];
  });
  const twice = repeated(tiers.map(({ name }) => name)).map((at) =>
    error(["tiers", at, "name"], `档次名称“${tiers[at]?.name}”重复，请改名`),
  );
  const last = tiers.at(-1);
  const open =
    last !== undefined && !decimal(last.from).eq(0)
      ? [error(["tiers", tiers.length - 1, "from"], `最低一档“${last.name}”应从 0 分起`)]
      : [];
  return [...disorder, ...twice, ...open];
}

function vetoProblems({ tiers, vetoCap }: SchemeRules): SchemeProblem[] {
  const good = tiers.at(-2);
  if (good === undefined || decimal(vetoCap).lt(good.from)) return [];
  return [
    {
      path: ["vetoCap"],
      severity: "warning",
      message: `一票否决后最高 ${vetoCap} 分，已在“${good.name}”档内，请核对上限`,
    },
  ];
}

/** All that does not fit across fields, errors first; what a single field may hold is `schemeRules`. */
export function schemeProblems(rules: SchemeRules): SchemeProblem[] {
  const known = new Set(rules.categories.map(({ code }) => code));
  const twice = repeated(rules.indicators.map(({ code }) => code)).map((at) =>
    error(
      ["indicators", at, "code"],
      `指标代码“${rules.indicators[at]?.code}”重复，请改用没有用过的代码`,
    ),
  );
  const withoutCategory = rules.indicators.flatMap(({ code, name, category }, at) =>
    known.has(category)
      ? []
      : [
          error(
            ["indicators", at, "category"],
            `${code} ${name}：没有代码为“${category}”的一级指标，请选择已有的一级指标`,
          ),
        ],
  );
  const all = [
    ...twice,
    ...withoutCategory,
    ...categoryProblems(rules),
    ...weightProblems(rules),
    ...rules.indicators.flatMap((one, at) => indicatorProblems(one, at)),
    ...tierProblems(rules),
    ...vetoProblems(rules),
  ];
  return all.sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
}
