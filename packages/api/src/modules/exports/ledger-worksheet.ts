import type { Clock, WorkCalendar } from "@xianlan/domain/calendar";
import {
  badgesOf,
  findingCategoryLabels,
  findingStateLabels,
  ledgerColumns,
  severityLabels,
  statusLightOf,
} from "@xianlan/domain/finding";
import { inspectionLabel } from "@xianlan/domain/inspection";
import type { WorksheetSpec } from "@xianlan/domain/ledger";
import { duties } from "@xianlan/domain/scheme";
import type { LedgerRow } from "../findings/queries.ts";
import { statusLightLabel } from "./filter-text.ts";
import { type CellsOf, columnsOf, tableOf } from "./table-columns.ts";

type LedgerContext = { clock: Clock; calendar: WorkCalendar };

const dutyNames = new Map(duties.map(({ code, name }) => [code, `${code} ${name}`]));

/** Several lines in one cell, numbered when there are several. */
function listed(texts: readonly string[]): string {
  if (texts.length < 2) return texts.join("");
  return texts.map((text, at) => `${at + 1}.${text}`).join("\n");
}

const cellsOf = ({ clock, calendar }: LedgerContext): CellsOf<typeof ledgerColumns, LedgerRow> => ({
  ordinal: (_, at) => at + 1,
  number: ({ number }) => number,
  inspection: ({ year, ordinal }) => inspectionLabel(year, ordinal),
  category: ({ category }) => findingCategoryLabels[category],
  fact: ({ fact }) => fact,
  place: ({ placeName, placeText }) => placeName ?? placeText,
  severity: ({ severity }) => severityLabels[severity],
  unit: ({ unitName }) => unitName ?? "",
  responsibleLeader: ({ responsibleLeader }) => responsibleLeader,
  responsiblePerson: ({ responsiblePerson }) => responsiblePerson,
  duty: ({ dutyCode, dutyText }) =>
    [dutyNames.get(dutyCode ?? "") ?? "", dutyText].filter(Boolean).join("："),
  criteria: ({ criteria }) => listed(criteria),
  measures: ({ measures }) => listed(measures),
  issuedOn: ({ issuedOn }) => issuedOn,
  dueOn: ({ dueOn }) => dueOn,
  progress: ({ progress }) => progress,
  state: (row) =>
    [
      findingStateLabels[row.state],
      ...badgesOf(row, clock, calendar).map(({ label }) => label),
    ].join("、"),
  statusLight: (row) => {
    if (row.issuedOn === null) return "";
    const { statusLight, text } = statusLightOf(row, clock, calendar);
    return `${statusLightLabel(statusLight)} ${text}`;
  },
  opinion: ({ opinion }) => opinion,
  closedOn: ({ closedOn }) => closedOn,
  daysUsed: ({ closedOn, daysUsed }) => (closedOn === null ? null : daysUsed),
});

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
    ...tableOf(columnsOf(ledgerColumns, cellsOf(context)), rows),
    closing: [`填报人：　　　　　　审核人：　　　　　　单位负责人：　　　　　　填报日期：${asOf}`],
  };
}
