import { expect, it } from "vitest";
import { screenLabels, type TableColumns, workbookColumns } from "./columns.ts";

const columns = {
  select: { on: "screen", label: "选择" },
  unit: { on: "both", label: "单位", width: 14, kind: "label" },
  receivedOn: { on: "both", label: "收到日期", screenLabel: "收到", width: 12, kind: "date" },
  late: { on: "workbook", label: "是否逾期", width: 9, kind: "label" },
} as const satisfies TableColumns;

it("gives the screen its own columns under its own heads", () => {
  expect(screenLabels(columns)).toEqual({ select: "选择", unit: "单位", receivedOn: "收到" });
});

it("gives the workbook its columns in their order", () => {
  const heads = workbookColumns(columns).map(({ key, label }) => [key, label]);
  expect(heads).toEqual([
    ["unit", "单位"],
    ["receivedOn", "收到日期"],
    ["late", "是否逾期"],
  ]);
});
