import {
  correctionStateLabels,
  correctionStates,
  correctionSubjectLabels,
  fullDayWords,
  periodLabel,
} from "@xianlan/domain";
import { amount, type Drawn, date, drawn, label, words } from "./drawn.ts";
import { type Answers, idOf, periodOfAddress, type ScreenTable, wordOf } from "./screen.ts";

type Progress = Answers["period"]["completeness"];
type Unit = Progress["units"][number];

/** 进度: which unit reported which form when, and how late. */
export const completenessTable: ScreenTable = {
  permission: "overview.read",
  read: async ({ ask, countyName, today }, address) => {
    const asked = periodOfAddress(address);
    const answer = await ask.period.completeness(asked === undefined ? {} : { periodId: asked });
    const { periodId, units, rates, periods } = answer;
    const { reported, onTime } = rates;
    const columns: Drawn<Unit>[] = [
      { header: "序号", width: 6, kind: "number", of: (_, at) => at + 1 },
      label("单位", 16, ({ unitName }) => unitName),
      ...periods.flatMap(({ label: name }, at): Drawn<Unit>[] => [
        label(`${name} 状态`, 12, ({ forms }) => forms[at]?.word ?? "不需报送"),
        date(`${name} 报送日期`, ({ forms }) => forms[at]?.receivedOn ?? null),
        amount(`${name} 迟报天数`, 10, ({ forms }) => forms[at]?.lateDays || null),
      ]),
    ];
    return {
      name: `${periodLabel(periodId)}报送情况`,
      sheet: {
        name: "报送情况",
        title: `${countyName}${periodLabel(periodId)}报送情况`,
        note: `截至${fullDayWords(today)}，报送率${reported}，及时率${onTime}；${periods
          .map(({ sentence }) => sentence)
          .join("；")}`,
        ...drawn(columns, units),
      },
    };
  },
};

type Correction = Answers["correction"]["list"]["rows"][number];

const sides = (row: Correction, side: "before" | "after") =>
  row.changes.map((one) => `${one.label}：${one[side] || "（空）"}`).join("\n");

/** 更正: old and new value, why, and who decided. */
export const correctionTable: ScreenTable = {
  permission: "correction.read",
  read: async ({ ask, countyName, today }, address) => {
    const state = wordOf(address, "state", correctionStates);
    const periodId = periodOfAddress(address);
    const unitId = address.get("unit") ? idOf(address, "unit") : undefined;
    const { rows } = await ask.correction.list({
      ...(state === undefined ? {} : { state }),
      ...(periodId === undefined ? {} : { periodId }),
      ...(unitId === undefined ? {} : { unitId }),
    });
    return {
      name: "更正登记表",
      sheet: {
        name: "更正登记表",
        title: `${countyName}数据更正登记表`,
        note: `截至${fullDayWords(today)}，共${rows.length}件${state === undefined ? "" : `；状态：${correctionStateLabels[state]}`}`,
        ...drawn<Correction>(
          [
            { header: "序号", width: 6, kind: "number", of: (_, at) => at + 1 },
            label("单位", 14, ({ unitName }) => unitName),
            label("报告期", 13, (row) => row.periodLabel),
            label("事项", 14, ({ subject }) => correctionSubjectLabels[subject]),
            words("内容", 28, ({ title }) => title),
            words("原值", 28, (row) => sides(row, "before")),
            words("更正为", 28, (row) => sides(row, "after")),
            words("更正理由", 36, ({ reason }) => reason),
            label("申请人", 10, ({ askedByName }) => askedByName),
            date("申请日期", ({ askedAt }) => askedAt),
            label("状态", 10, (row) => correctionStateLabels[row.state]),
            label("审批人", 10, ({ decidedByName }) => decidedByName),
            date("审批日期", ({ decidedAt }) => decidedAt),
            words("审批意见", 24, ({ decisionReason }) => decisionReason),
          ],
          rows,
        ),
      },
    };
  },
};
