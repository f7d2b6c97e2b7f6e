import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalOf, exact } from "../decimal/exact.ts";
import type { EntryValue } from "../scheme/entry-value.ts";
import type { FigureRule } from "../scheme/indicator.ts";
import { checkEntries } from "./checks.ts";
import { type EntryDraft, isSendable, type LineHistory } from "./issues.ts";
import type { DutyLine, FigureLine } from "./lines.ts";

const head = { code: "X1", item: 0, name: "指标", categoryName: "类", unit: "%" };
const rule = (
  fields: readonly [string, string, string][],
  more: Partial<FigureRule> = {},
): FigureRule => ({
  fields: fields.map(([key, name, unit]) => ({ key, name, unit })),
  amount: null,
  numerator: null,
  denominator: null,
  total: null,
  combine: "mean",
  ...more,
});
const figure = (of: FigureRule, more: Partial<FigureLine> = {}): FigureLine => ({
  ...head,
  kind: "figure",
  rule: of,
  evidence: "none",
  confirmedBy: "",
  filingNumber: "",
  listed: false,
  ...more,
});
const values = (figures: Record<string, string>): EntryValue => ({ type: "figures", figures });
const typed = (value: EntryValue | null, more: Partial<EntryDraft> = {}): EntryDraft => ({
  code: "X1",
  item: 0,
  value,
  notApplicable: "",
  note: "",
  evidence: "",
  files: 0,
  ...more,
});
const today = "2026-04-02";
const check = (
  line: FigureLine | DutyLine,
  entry: EntryDraft,
  history: readonly LineHistory[] = [],
) => checkEntries([line], [entry], { history, today });

const levels = rule(
  [
    ["national", "国家", "篇"],
    ["province", "省", "篇"],
    ["city", "市", "篇"],
    ["all", "合计", "篇"],
  ],
  { total: { field: "all", parts: ["national", "province", "city"] } },
);
const rateOf = (unit: string) =>
  rule(
    [
      ["whole", "应办", unit],
      ["part", "已办", unit],
    ],
    { numerator: "part", denominator: "whole" },
  );

describe("parts and total", () => {
  const stated = { national: "20", province: "232", city: "889", all: "1138" };

  it("catches 20 + 232 + 889 stated as 1138", () => {
    const [issue, ...others] = check(figure(levels), typed(values(stated)));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ kind: "total", field: "all", level: "warn", explained: false });
    expect(issue?.message).toContain("国家 20 + 省 232 + 市 889 合计 1141");
    expect(issue?.message).toContain("1138");
  });

  it("accept an explanation, and the right total", () => {
    const explained = check(figure(levels), typed(values(stated), { note: "3篇同时被省市采用" }));
    expect(isSendable(explained)).toBe(true);
    expect(check(figure(levels), typed(values({ ...stated, all: "1141" })))).toEqual([]);
  });

  it("adds decimals exactly, whatever they are", () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 15n });
    fc.assert(
      fc.property(cents, cents, cents, (a, b, c) => {
        const [national, province, city] = [a, b, c].map(decimalOf) as [string, string, string];
        const all = decimalOf(a + b + c);
        const found = check(figure(levels), typed(values({ national, province, city, all })));
        expect(found).toEqual([]);
        expect(exact(all)).toBe(a + b + c);
      }),
    );
  });
});

describe("a rate", () => {
  it("of things counted out of a whole cannot exceed it", () => {
    const over = typed(values({ whole: "3", part: "5" }), { note: "就是这样" });
    const found = check(figure(rateOf("件")), over);
    expect(found).toMatchObject([{ kind: "part_over_whole", level: "refuse", field: "part" }]);
    expect(isSendable(found)).toBe(false);
  });

  it("of money may, with an explanation", () => {
    const over = values({ whole: "3", part: "5" });
    expect(check(figure(rateOf("元")), typed(over))).toMatchObject([{ kind: "rate_over" }]);
    expect(isSendable(check(figure(rateOf("元")), typed(over, { note: "年中追加" })))).toBe(true);
  });

  it("of nothing is no rate and no mistake", () => {
    expect(check(figure(rateOf("件")), typed(values({ whole: "0", part: "0" })))).toEqual([]);
  });
});

describe("a jump", () => {
  const one = figure(rule([["n", "收到诉求", "件"]]));
  const earlier = (lastYear: string | null, previous: string | null): LineHistory[] => [
    {
      code: "X1",
      item: 0,
      lastYear: lastYear === null ? null : values({ n: lastYear }),
      previous: previous === null ? null : values({ n: previous }),
    },
  ];
  const jumps = (now: string, history: LineHistory[]) =>
    check(one, typed(values({ n: now })), history).map(({ message }) => message);

  it("is more than half, and more than a handful", () => {
    expect(jumps("40", earlier("20", null))).toEqual([
      "“收到诉求” 40，去年同期 20，增加 20（增加 100%），请核对或说明原因",
    ]);
    expect(jumps("9", earlier("20", null))).toHaveLength(1);
    expect(jumps("30", earlier("20", null))).toEqual([]);
    expect(jumps("4", earlier("1", null))).toEqual([]);
    expect(jumps("6", earlier("0", null))).toHaveLength(1);
  });

  it("is measured against last year where that is known, else against the last period", () => {
    expect(jumps("40", earlier("38", "10"))).toEqual([]);
    expect(jumps("40", earlier(null, "10"))[0]).toContain("上期 10");
    expect(jumps("40", earlier(null, null))).toEqual([]);
  });
});

describe("blank, 0 and 不适用", () => {
  const two = figure(rateOf("件"));
  const blanks = (entry: EntryDraft) => check(two, entry).map(({ kind, field }) => [kind, field]);

  it("are three different entries", () => {
    expect(blanks(typed(null))).toEqual([["empty", null]]);
    expect(blanks(typed(values({ whole: "0" })))).toEqual([["blank", "part"]]);
    expect(blanks(typed(values({ whole: "0", part: "0" })))).toEqual([]);
    expect(blanks(typed(null, { notApplicable: "没有" }))).toEqual([]);
    expect(blanks(typed(null, { notApplicable: "无" }))).toEqual([["reason", "notApplicable"]]);
  });
});

describe("a duty", () => {
  const line: DutyLine = {
    ...head,
    kind: "duty",
    duty: "签订责任书",
    by: "2026-03-31",
    evidence: "file",
    filingNumber: "",
  };
  const on = (day: string | null, more: Partial<EntryDraft> = {}) =>
    check(line, typed({ type: "duty", done: day !== null, on: day }, { files: 1, ...more }));

  it("done in the future is refused, done late needs an explanation", () => {
    expect(on("2026-03-31")).toEqual([]);
    expect(on("2026-04-03")).toMatchObject([{ kind: "duty_future", level: "refuse" }]);
    expect(on("2026-04-01")).toMatchObject([{ kind: "duty_late", level: "warn" }]);
    expect(on("1900-01-01")).toMatchObject([{ kind: "duty_early", level: "warn" }]);
    expect(isSendable(on("2026-04-01", { note: "换届推迟" }))).toBe(true);
  });

  it("not done yet is a valid entry; evidence is required only once it is done", () => {
    expect(on(null, { files: 0 })).toEqual([]);
    expect(on("2026-03-20", { files: 0 })).toMatchObject([{ kind: "evidence", level: "warn" }]);
  });
});
