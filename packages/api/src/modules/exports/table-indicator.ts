import { assessmentColumns } from "@xianlan/domain/assessment";
import { formatFullDay } from "@xianlan/domain/calendar";
import { indicatorColumns, indicatorSentenceColumns, paceLabels } from "@xianlan/domain/scoring";
import { type AssessmentRow, listAssessments } from "../assessments/queries.ts";
import { type IndicatorLine, readIndicator } from "../scores/queries.ts";
import { indicatorCodeOf, optionalId, yearOf } from "./address.ts";
import { amount, amountOf, type CellsOf, columnsOf, tableOf } from "./table-columns.ts";
import type { ExportTable } from "./worksheet-table.ts";

const indicatorCells: CellsOf<typeof indicatorColumns, IndicatorLine> = {
  unit: ({ name }) => name,
  attained: ({ score }) => amountOf(score.attained),
  expectedByNow: ({ score }) => amountOf(score.expectedByNow),
  target: ({ score }) => amountOf(score.target),
  measuredIn: ({ score }) => score.unit,
  score: ({ score }) => amountOf(score.score),
  max: ({ score }) => amountOf(score.max),
  pace: ({ score }) => paceLabels[score.pace],
  lastYear: ({ lastYear }) => amountOf(lastYear),
};
const sentenceCells: CellsOf<typeof indicatorSentenceColumns, IndicatorLine> = {
  sentence: ({ score }) => score.sentence,
};

/** One indicator across the units, month by month, with the same day of last year. */
export const indicatorTable: ExportTable = {
  permission: "score.read",
  read: async ({ context, countyName, today }, address) => {
    const wanted = { code: indicatorCodeOf(address), year: yearOf(address) };
    const { rows, indicator, months, scheme } = await readIndicator(context, wanted);
    const name = `${indicator.code} ${indicator.name}`;
    return {
      name: `${scheme.year}年度${indicator.code}${indicator.name}`,
      worksheet: {
        name: `${indicator.code} ${indicator.name}`,
        title: `${countyName}${scheme.year}年度${name}`,
        note: `截至${formatFullDay(today)}，共${rows.length}个单位`,
        ...tableOf(
          [
            ...columnsOf(indicatorColumns, indicatorCells),
            ...months.map(({ month }, at) =>
              amount<IndicatorLine>(`${Number(month.slice(5))}月`, 7, ({ course }) =>
                amountOf(course[at]),
              ),
            ),
            ...columnsOf(indicatorSentenceColumns, sentenceCells),
          ],
          rows,
        ),
      },
    };
  },
};

const assessmentCells: CellsOf<typeof assessmentColumns, AssessmentRow> = {
  unit: ({ unitName }) => unitName,
  code: ({ code }) => code,
  indicator: ({ indicatorName }) => indicatorName,
  happenedOn: ({ happenedOn }) => happenedOn,
  value: ({ text }) => text,
  reason: ({ reason }) => reason,
  files: ({ files }) => files.length,
  createdByName: ({ createdByName }) => createdByName,
  removedReason: ({ removedReason }) => removedReason,
};

/** 评定: what the office recorded by hand, with those it took back. */
export const assessmentTable: ExportTable = {
  permission: "score.read",
  read: async ({ context, countyName, today }, address) => {
    const wanted = { year: yearOf(address), unitId: optionalId(address, "unitId") };
    const { rows, year } = await listAssessments(context, wanted);
    return {
      name: `${year}年度评定抽查登记`,
      worksheet: {
        name: "评定抽查登记",
        title: `${countyName}${year}年度评定、抽查登记表`,
        note: `截至${formatFullDay(today)}，共${rows.length}条`,
        ...tableOf(columnsOf(assessmentColumns, assessmentCells), rows),
      },
    };
  },
};
