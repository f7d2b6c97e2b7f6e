import { type FindingCategory, type Severity, severities } from "../finding/state.ts";
import type { CheckResult } from "../visit/visit.ts";

/** Results of checked items. `checked` and `failed` are sums over the items that count. */
export type CheckTally = {
  pass: number;
  fail: number;
  notApplicable: number;
  checked: number;
  failed: number;
};

/** What a unit, a category, or a whole inspection came to. */
export type ResultLine = CheckTally & { findings: Record<Severity, number> & { total: number } };

type Spot = { unitId: string; category: FindingCategory };

/** A number of items with one result, or of findings of a severity, of one unit and category. */
export type ResultEntry = Spot &
  (
    | { result: CheckResult; items: number; checked: number; failed: number }
    | { severity: Severity; findings: number }
  );

export type SummedResults = {
  units: ReadonlyMap<string, ResultLine>;
  categories: ReadonlyMap<FindingCategory, ResultLine>;
  /** Only those where something was checked or found. */
  cells: (ResultLine & Spot)[];
  total: ResultLine;
};

/** Adds entries up by unit, by category and in all; every line is the sum of its cells. */
export function sumResults(entries: readonly ResultEntry[]): SummedResults {
  const units = new Map<string, ResultLine>();
  const categories = new Map<FindingCategory, ResultLine>();
  const cells = new Map<string, ResultLine & Spot>();
  const total = emptyLine();
  for (const entry of entries) {
    const { unitId, category } = entry;
    add(total, entry);
    add(lineOf(units, unitId, emptyLine), entry);
    add(lineOf(categories, category, emptyLine), entry);
    add(
      lineOf(cells, `${unitId}/${category}`, () => ({ unitId, category, ...emptyLine() })),
      entry,
    );
  }
  return { units, categories, cells: [...cells.values()], total };
}

/** A line of zeros. */
export function emptyLine(): ResultLine {
  const none = Object.fromEntries(severities.map((one) => [one, 0])) as Record<Severity, number>;
  return {
    pass: 0,
    fail: 0,
    notApplicable: 0,
    checked: 0,
    failed: 0,
    findings: { ...none, total: 0 },
  };
}

function lineOf<Key, Line>(lines: Map<Key, Line>, key: Key, make: () => Line): Line {
  const line = lines.get(key) ?? make();
  lines.set(key, line);
  return line;
}

function add(line: ResultLine, entry: ResultEntry): void {
  if ("severity" in entry) {
    line.findings[entry.severity] += entry.findings;
    line.findings.total += entry.findings;
    return;
  }
  if (entry.result === "pass") line.pass += entry.items;
  if (entry.result === "fail") line.fail += entry.items;
  if (entry.result === "not_applicable") line.notApplicable += entry.items;
  line.checked += entry.checked;
  line.failed += entry.failed;
}

/** “共查检查项120个，不符合14个，发现问题9件（较重2件）”. */
export function resultSentence({ pass, fail, notApplicable, findings }: ResultLine): string {
  const items = pass + fail + notApplicable;
  if (items === 0 && findings.total === 0) return "还没有检查结果";
  const isSevere = (
    [
      ["重大", findings.major],
      ["较重", findings.serious],
    ] as const
  ).flatMap(([label, number]) => (number > 0 ? [`${label}${number}件`] : []));
  const among = isSevere.length === 0 ? "" : `（${isSevere.join("、")}）`;
  return `共查检查项${items}个，不符合${fail}个，发现问题${findings.total}件${among}`;
}
