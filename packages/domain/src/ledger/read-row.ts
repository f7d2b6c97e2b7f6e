import type { Day } from "../calendar/clock.ts";
import {
  type FindingCategory,
  findingCategories,
  findingCategoryLabels,
  severities,
  severityLabels,
} from "../finding/state.ts";
import { findPersonalNumbers, personalNumberLabels } from "../input/privacy.ts";
import { type LedgerField, ledgerFieldLabels } from "./columns.ts";
import type { LedgerContext } from "./context.ts";
import { type DayContext, readDay } from "./days.ts";
import { cellAddress, cellText, type GridCell } from "./grid.ts";
import {
  type LedgerProblem,
  type LedgerRowInput,
  ledgerFieldOfInput,
  ledgerRowInput,
} from "./row.ts";
import { foldWidth, splitItems } from "./text.ts";
import type { UnitMatcher } from "./units.ts";
import { meansContinuous, meansImmediate, readCategory, readSeverity } from "./values.ts";

/** One row of the worksheet, seen through the mapping. */
export type RowSource = {
  /** Zero-based. */
  row: number;
  /** The cell of a field, merged ranges resolved; undefined where the column is not mapped. */
  cell: (field: LedgerField) => GridCell | undefined;
  column: (field: LedgerField) => number | undefined;
  /** What stood last in a group column of a csv, which has no merged ranges. */
  carried: (field: LedgerField) => string;
  /** What the section heading above the row names. */
  section: { unitId: string | null; category: FindingCategory | null };
  fallbackUnit: string | null;
};

type RowReading = {
  /** Null when there is an error. */
  value: LedgerRowInput | null;
  errors: LedgerProblem[];
  warnings: LedgerProblem[];
};

const freeText: readonly LedgerField[] = [
  ...(["fact", "place", "duty", "criteria", "measures", "leader", "person", "inspection"] as const),
  "remark",
];
const categoryList = findingCategories.map((code) => findingCategoryLabels[code]).join("、");
const severityList = severities.map((code) => severityLabels[code]).join("、");

/** Reads one data row: values where the cells allow it, otherwise every problem with its cell. */
export function readRow(
  source: RowSource,
  context: LedgerContext,
  units: UnitMatcher,
  places: (unitId: string, text: string) => string | null,
): RowReading {
  const errors: LedgerProblem[] = [];
  const warnings: LedgerProblem[] = [];
  const problem = (field: LedgerField, message: string): LedgerProblem => ({
    cell: cellAddress(source.row, source.column(field) ?? source.column("fact") ?? 0),
    field,
    message,
  });
  const fail = (field: LedgerField, message: string) => errors.push(problem(field, message));
  const warn = (field: LedgerField, message: string) => warnings.push(problem(field, message));

  const text = (field: LedgerField): string => {
    const cell = source.cell(field);
    if (cell?.kind === "error") {
      fail(field, `单元格是公式错误“${cellText(cell)}”，请改成文字`);
      return "";
    }
    const own = foldWidth(cellText(cell));
    if (own !== "") return own;
    const carried = foldWidth(source.carried(field));
    if (carried !== "") warn(field, `${ledgerFieldLabels[field]}为空，沿用上面的“${carried}”`);
    return carried;
  };
  const day = (field: "due" | "found_on", value: string, limits: Partial<DayContext>) => {
    const own = source.cell(field);
    const cell = own && own.value !== null ? own : { value, kind: "text" as const };
    const { today, defaultYear } = context;
    const reading = readDay(cell, { today, defaultYear, ...limits });
    if (!reading.ok) fail(field, reading.message);
    return reading.ok ? reading.day : null;
  };

  const unitText = text("unit");
  const substitute = source.section.unitId ?? source.fallbackUnit;
  const unit =
    unitText === "" && substitute !== null
      ? ({ ok: true, unitId: substitute } as const)
      : units.read(unitText);
  if (!unit.ok) fail("unit", unit.message);
  const placeText = text("place");
  const placeId = unit.ok && placeText !== "" ? places(unit.unitId, placeText) : null;

  const fact = text("fact");
  const dutyText = text("duty");
  const categoryText = text("category");
  const category =
    categoryText === ""
      ? (source.section.category ?? context.defaults?.category ?? readCategory(dutyText))
      : readCategory(categoryText);
  if (category === null) {
    fail(
      "category",
      categoryText === ""
        ? `问题类别为空，请填写${categoryList}之一`
        : `没有“${categoryText}”这个问题类别，请改成${categoryList}之一`,
    );
  }

  const foundText = text("found_on");
  let foundOn: Day | null = context.defaults?.foundOn ?? context.today;
  if (foundText !== "") {
    foundOn = day("found_on", foundText, { notAfter: context.today });
    if (foundOn !== null && foundOn > context.today) {
      fail("found_on", `发现日期${foundOn}在今天之后`);
    }
  }

  const dueText = text("due");
  const isImmediate = meansImmediate(dueText);
  let dueOn: Day | null = null;
  if (meansContinuous(dueText)) {
    fail("due", `“${dueText}”不是日期，请先填第一个完成日期，交办后由单位申请转长期坚持`);
  } else if (dueText !== "" && !isImmediate) {
    dueOn = day("due", dueText, { notBefore: foundText === "" ? null : foundOn });
    if (dueOn !== null && foundText !== "" && foundOn !== null && dueOn < foundOn) {
      fail("due", `整改时限${dueOn}早于发现日期${foundOn}`);
    } else if (dueOn !== null && dueOn < context.today) {
      warn("due", `整改时限${dueOn}已经过去，交办后即为逾期`);
    }
  }

  const severityText = text("severity");
  const severity =
    severityText === ""
      ? isImmediate
        ? "immediate"
        : (context.defaults?.severity ?? "ordinary")
      : readSeverity(severityText);
  if (severity === null) {
    fail("severity", `没有“${severityText}”这个问题等级，请改成${severityList}之一`);
  }

  for (const field of freeText) {
    const kinds = findPersonalNumbers(cellText(source.cell(field))).map(
      (found) => `${personalNumberLabels[found.kind]}${found.masked}`,
    );
    if (kinds.length > 0) {
      warn(field, `${ledgerFieldLabels[field]}里有${kinds.join("、")}，如非必要请删去`);
    }
  }

  const candidate = {
    unitId: unit.ok ? unit.unitId : undefined,
    placeId,
    placeText: placeId === null ? placeText : "",
    fact,
    category,
    dutyCode: null,
    dutyText,
    severity,
    criteria: splitItems(text("criteria")),
    foundOn,
    dueOn,
    measures: splitItems(text("measures")),
    responsibleLeader: text("leader"),
    responsiblePerson: text("person"),
    inspectionText: text("inspection"),
    remark: text("remark"),
  };
  const parsed = ledgerRowInput.safeParse(candidate);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const field = inputField(issue.path[0]);
      // A cell already explained above (unknown unit, bad date) is not explained twice.
      if (!errors.some((error) => error.field === field)) fail(field, issue.message);
    }
  }
  const value = parsed.success && errors.length === 0 ? parsed.data : null;
  return { value, errors, warnings };
}

function inputField(key: PropertyKey | undefined): LedgerField {
  const known = Object.entries(ledgerFieldOfInput).find(([name]) => name === key);
  return known ? known[1] : "fact";
}
