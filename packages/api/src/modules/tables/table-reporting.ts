import { formatFullDay } from "@xianlan/domain/calendar";
import {
  correctionStateLabels,
  correctionStates,
  correctionSubjectLabels,
} from "@xianlan/domain/correction";
import { periodLabel } from "@xianlan/domain/period";
import { amount, date, label, type TableColumn, tableOf, textColumn } from "./table-columns.ts";
import {
  choiceOf,
  type ExportTable,
  idOf,
  periodOfAddress,
  type RouterOutputs,
} from "./table-context.ts";

type Progress = RouterOutputs["period"]["completeness"];
type Unit = Progress["units"][number];

/** 进度: which unit handed in which submission when, and how late. */
export const completenessTable: ExportTable = {
  permission: "overview.read",
  read: async ({ queries, countyName, today }, address) => {
    const addressPeriod = periodOfAddress(address);
    const result = await queries.period.completeness(
      addressPeriod === undefined ? {} : { periodId: addressPeriod },
    );
    const { periodId, units, rates, periods } = result;
    const { reported, onTime } = rates;
    const columns: TableColumn<Unit>[] = [
      { header: "序号", width: 6, kind: "number", of: (_, at) => at + 1 },
      label("单位", 16, ({ unitName }) => unitName),
      ...periods.flatMap(({ label: name }, at): TableColumn<Unit>[] => [
        label(`${name} 状态`, 12, ({ submissions }) => submissions[at]?.statusLabel ?? "不需报送"),
        date(`${name} 报送日期`, ({ submissions }) => submissions[at]?.receivedOn ?? null),
        amount(`${name} 迟报天数`, 10, ({ submissions }) => submissions[at]?.lateDays || null),
      ]),
    ];
    return {
      name: `${periodLabel(periodId)}报送情况`,
      worksheet: {
        name: "报送情况",
        title: `${countyName}${periodLabel(periodId)}报送情况`,
        note: `截至${formatFullDay(today)}，报送率${reported}，及时率${onTime}；${periods
          .map(({ sentence }) => sentence)
          .join("；")}`,
        ...tableOf(columns, units),
      },
    };
  },
};

type Correction = RouterOutputs["correction"]["list"]["rows"][number];

const sides = (row: Correction, side: "before" | "after") =>
  row.changes.map((one) => `${one.label}：${one[side] || "（空）"}`).join("\n");

/** 更正: old and new value, why, and who decided. */
export const correctionTable: ExportTable = {
  permission: "correction.read",
  read: async ({ queries, countyName, today }, address) => {
    const state = choiceOf(address, "state", correctionStates);
    const periodId = periodOfAddress(address);
    const unitId = address.get("unit") ? idOf(address, "unit") : undefined;
    const { rows } = await queries.correction.list({
      ...(state === undefined ? {} : { state }),
      ...(periodId === undefined ? {} : { periodId }),
      ...(unitId === undefined ? {} : { unitId }),
    });
    return {
      name: "更正登记表",
      worksheet: {
        name: "更正登记表",
        title: `${countyName}数据更正登记表`,
        note: `截至${formatFullDay(today)}，共${rows.length}件${state === undefined ? "" : `；状态：${correctionStateLabels[state]}`}`,
        ...tableOf<Correction>(
          [
            { header: "序号", width: 6, kind: "number", of: (_, at) => at + 1 },
            label("单位", 14, ({ unitName }) => unitName),
            label("报告期", 13, (row) => row.periodLabel),
            label("事项", 14, ({ subject }) => correctionSubjectLabels[subject]),
            textColumn("内容", 28, ({ title }) => title),
            textColumn("原值", 28, (row) => sides(row, "before")),
            textColumn("更正为", 28, (row) => sides(row, "after")),
            textColumn("更正理由", 36, ({ reason }) => reason),
            label("申请人", 10, ({ requestedByName }) => requestedByName),
            date("申请日期", ({ requestedAt }) => requestedAt),
            label("状态", 10, (row) => correctionStateLabels[row.state]),
            label("审批人", 10, ({ decidedByName }) => decidedByName),
            date("审批日期", ({ decidedAt }) => decidedAt),
            textColumn("审批意见", 24, ({ decisionReason }) => decisionReason),
          ],
          rows,
        ),
      },
    };
  },
};
