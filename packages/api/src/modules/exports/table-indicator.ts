import { formatFullDay } from "@xianlan/domain/calendar";
import { paceLabels } from "@xianlan/domain/scoring";
import { type AssessmentRow, listAssessments } from "../assessments/queries.ts";
import { type IndicatorLine, readIndicator } from "../scores/queries.ts";
import { indicatorCodeOf, optionalId, yearOf } from "./address.ts";
import { amount, amountOf, date, label, tableOf, textColumn } from "./table-columns.ts";
import type { ExportTable } from "./worksheet-table.ts";

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
        ...tableOf<IndicatorLine>(
          [
            label("单位", 14, ({ name: unit }) => unit),
            amount("完成", 8, ({ score }) => amountOf(score.attained)),
            amount("按序时应达", 8, ({ score }) => amountOf(score.expectedByNow)),
            amount("全年目标", 8, ({ score }) => amountOf(score.target)),
            label("计量单位", 8, ({ score }) => score.unit),
            amount("得分", 8, ({ score }) => amountOf(score.score)),
            amount("满分", 8, ({ score }) => amountOf(score.max)),
            label("状态", 10, ({ score }) => paceLabels[score.pace]),
            amount("去年同期", 8, ({ lastYear }) => amountOf(lastYear)),
            ...months.map(({ month }, at) =>
              amount<IndicatorLine>(`${Number(month.slice(5))}月`, 7, ({ course }) =>
                amountOf(course[at]),
              ),
            ),
            textColumn("计分说明", 50, ({ score }) => score.sentence),
          ],
          rows,
        ),
      },
    };
  },
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
        ...tableOf<AssessmentRow>(
          [
            label("单位", 14, ({ unitName }) => unitName),
            label("代码", 7, ({ code }) => code),
            label("指标", 22, ({ indicatorName }) => indicatorName),
            date("日期", ({ happenedOn }) => happenedOn),
            label("登记内容", 24, (row) => row.text),
            textColumn("理由", 44, ({ reason }) => reason),
            amount("佐证材料", 8, ({ files }) => files.length),
            label("登记人", 10, ({ createdByName }) => createdByName),
            textColumn("撤销理由", 24, ({ removedReason }) => removedReason),
          ],
          rows,
        ),
      },
    };
  },
};
