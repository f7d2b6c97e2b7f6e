import type { Clock, WorkCalendar } from "@xianlan/domain/calendar";
import {
  badgesOf,
  findingCategoryLabels,
  findingStateLabels,
  severityLabels,
  statusLightOf,
} from "@xianlan/domain/finding";
import { maskPersonalNumbers } from "@xianlan/domain/input";
import { inspectionLabel } from "@xianlan/domain/inspection";
import type { WorksheetColumn, WorksheetSpec, WorksheetValue } from "@xianlan/domain/ledger";
import { duties } from "@xianlan/domain/scheme";
import type { LedgerRow } from "../findings/queries.ts";
import { statusLightLabel } from "./filter-text.ts";

type LedgerColumn = WorksheetColumn & {
  of: (row: LedgerRow, at: number, context: LedgerContext) => WorksheetValue;
};
type LedgerContext = { clock: Clock; calendar: WorkCalendar };

const dutyNames = new Map(duties.map(({ code, name }) => [code, `${code} ${name}`]));

/** Several lines in one cell, numbered when there are several. */
function listed(texts: readonly string[]): string {
  if (texts.length < 2) return texts.join("");
  return texts.map((text, at) => `${at + 1}.${text}`).join("\n");
}

const text = (header: string, width: number, of: (row: LedgerRow) => string): LedgerColumn => ({
  header,
  width,
  kind: "text",
  of: (row) => maskPersonalNumbers(of(row)),
});
const date = (header: string, of: (row: LedgerRow) => string | null): LedgerColumn => ({
  header,
  width: 14,
  kind: "date",
  of,
});
/** Columns under one heading of the two-row header. */
const group = (title: string, columns: readonly LedgerColumn[]): LedgerColumn[] =>
  columns.map((column) => ({ ...column, group: title }));

const columns: readonly LedgerColumn[] = [
  { header: "序号", width: 6, kind: "number", of: (_, at) => at + 1 },
  // Numbers and codes are made by the system; there is nothing to mask.
  { header: "编号", width: 18, kind: "text", of: ({ number }) => number },
  ...group("问题", [
    text("督查轮次", 14, ({ year, ordinal }) => inspectionLabel(year, ordinal)),
    text("问题类别", 10, ({ category }) => findingCategoryLabels[category]),
    text("问题描述", 44, ({ fact }) => fact),
    text("点位", 16, ({ placeName, placeText }) => placeName ?? placeText),
    text("问题等级", 10, ({ severity }) => severityLabels[severity]),
  ]),
  ...group("责任", [
    text("责任单位", 14, ({ unitName }) => unitName ?? ""),
    text("责任领导", 14, ({ responsibleLeader }) => responsibleLeader),
    text("责任人", 14, ({ responsiblePerson }) => responsiblePerson),
    text("责任条款", 24, ({ dutyCode, dutyText }) =>
      [dutyNames.get(dutyCode ?? "") ?? "", dutyText].filter(Boolean).join("："),
    ),
  ]),
  ...group("措施与时限", [
    text("销号标准", 32, ({ criteria }) => listed(criteria)),
    text("整改措施", 36, ({ measures }) => listed(measures)),
    date("交办日期", ({ issuedOn }) => issuedOn),
    date("整改时限", ({ dueOn }) => dueOn),
  ]),
  ...group("整改与销号", [
    text("整改进展", 36, ({ progress }) => progress),
    {
      header: "完成情况",
      width: 18,
      kind: "text",
      of: (row, _, { clock, calendar }) =>
        [findingStateLabels[row.state], ...badgesOf(row, clock, calendar).map((b) => b.label)].join(
          "、",
        ),
    },
    {
      header: "时限状态",
      width: 22,
      kind: "text",
      of: (row, _, { clock, calendar }) => {
        if (row.issuedOn === null) return "";
        const { statusLight, text } = statusLightOf(row, clock, calendar);
        return `${statusLightLabel(statusLight)} ${text}`;
      },
    },
    text("验收意见", 24, ({ opinion }) => opinion),
    date("销号日期", ({ closedOn }) => closedOn),
    {
      header: "用时（工作日）",
      width: 10,
      kind: "number",
      of: ({ closedOn, daysUsed }) => (closedOn === null ? null : daysUsed),
    },
  ]),
];

/** “2026年11月5日”: the way a signed worksheet writes a day, no zero before a digit (docs/sources.md). */
function signedDay(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** The ledger 台账 of findings in the layout people sign. `reporter` is the 填报单位. */
export function ledgerWorksheet(
  rows: readonly LedgerRow[],
  context: LedgerContext & { countyName: string; reporter: string; text: string },
): WorksheetSpec {
  const scope = context.text === "" ? "" : `；${context.text}`;
  const asOf = signedDay(context.clock.today);
  return {
    name: "问题整改台账",
    title: `${context.countyName}意识形态工作督查问题整改台账`,
    note: `填报单位（盖章）：${context.reporter}　　　　截至${asOf}，共${rows.length}件${scope}`,
    columns: columns.map(({ of: _, ...column }) => column),
    rows: rows.map((row, at) => columns.map(({ of }) => of(row, at, context))),
    closing: [`填报人：　　　　　　审核人：　　　　　　单位负责人：　　　　　　填报日期：${asOf}`],
  };
}
