import { describe, expect, it } from "vitest";
import {
  allFromPrevious,
  type EntryState,
  inputOf,
  mergeEntries,
  stateOf,
  withFigure,
} from "./entry-state.ts";
import type { SubmissionLine } from "./submission-types.ts";

const figures = (values: Record<string, string>) => ({ type: "figures" as const, figures: values });
const typed = (values: Record<string, string>): EntryState =>
  stateOf({ value: figures(values), notApplicable: "", note: "", evidence: "" });
const line = (previous: SubmissionLine["previous"]): SubmissionLine => ({
  code: "C4",
  item: 0,
  kind: "figure",
  name: "回复率",
  categoryName: "",
  unit: "%",
  rule: {
    fields: [{ key: "n", name: "收到", unit: "件" }],
    amount: "n",
    numerator: null,
    denominator: null,
    total: null,
    combine: "mean",
  },
  evidence: "none",
  confirmedBy: "",
  filingNumber: "",
  listed: false,
  entry: null,
  previous,
  lastYear: null,
  returned: [],
});

describe("what is typed", () => {
  it("is sent as numbers alone; an emptied field is blank, a zero is not", () => {
    const half = withFigure(stateOf(null), "n", "12.");
    expect(inputOf(line(null), half).value).toBeNull();
    expect(inputOf(line(null), withFigure(half, "n", "0")).value).toEqual(figures({ n: "0" }));
    expect(inputOf(line(null), withFigure(typed({ n: "3" }), "n", "")).value).toBeNull();
  });

  it("is filled from the last period where it is blank, and nowhere else", () => {
    const before = { periodId: "2026-M02", label: "2026年2月", notApplicable: "" };
    const lines = [line({ ...before, value: figures({ n: "9" }) })];
    expect(allFromPrevious(lines, { "C4:0": stateOf(null) })["C4:0"]?.value).toEqual(
      figures({ n: "9" }),
    );
    expect(allFromPrevious(lines, { "C4:0": typed({ n: "4" }) })["C4:0"]?.value).toEqual(
      figures({ n: "4" }),
    );
  });
});

describe("two people at once", () => {
  const base = { a: typed({ n: "1" }), b: typed({ n: "1" }), c: typed({ n: "1" }) };

  it("keep what only one of them changed, and see both where both did", () => {
    const ours = { ...base, a: typed({ n: "2" }), c: typed({ n: "2" }) };
    const theirs = { ...base, b: typed({ n: "3" }), c: typed({ n: "3" }) };
    const { entries, clashes } = mergeEntries(base, ours, theirs);
    expect(entries).toEqual({ a: ours.a, b: theirs.b, c: ours.c });
    expect(clashes).toEqual(["c"]);
  });

  it("do not clash over the same answer", () => {
    const same = { ...base, a: typed({ n: "2" }) };
    expect(mergeEntries(base, same, { ...base, a: typed({ n: "2" }) }).clashes).toEqual([]);
  });
});
