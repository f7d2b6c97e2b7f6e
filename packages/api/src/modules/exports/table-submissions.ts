import { formatFullDay } from "@xianlan/domain/calendar";
import {
  acceptanceQueue,
  ownSubmissions,
  type QueueRow,
  type SubmissionSummary,
} from "../submissions/queries.ts";
import { choiceOf, optionalId, periodOfAddress } from "./address.ts";
import { amount, date, label, tableOf, textColumn } from "./table-columns.ts";
import type { ExportTable } from "./worksheet-table.ts";

/** 待审的报送: what the checks say of each submission, with the unit's explanation. */
export const queueTable: ExportTable = {
  permission: "submission.accept",
  read: async ({ context, countyName, today }, address) => {
    const periodId = periodOfAddress(address, "form");
    const unitId = optionalId(address, "unit");
    const only = choiceOf(address, "only", ["clean", "noted"]);
    const { rows } = await acceptanceQueue(context, { periodId, unitId, only });
    const notesText = ({ notes }: QueueRow) =>
      notes
        .map(({ fact, explanation }) =>
          explanation === "" ? fact : `${fact}（说明：${explanation}）`,
        )
        .join("；");
    return {
      name: "待审报送",
      worksheet: {
        name: "待审报送",
        title: `${countyName}待审定的报送`,
        note: `截至${formatFullDay(today)}，共${rows.length}份`,
        ...tableOf<QueueRow>(
          [
            label("单位", 16, ({ unitName }) => unitName),
            label("报告期", 14, ({ periodLabel }) => periodLabel),
            textColumn("提示和说明", 50, notesText),
            label("签批", 10, ({ signedByName }) => signedByName),
            date("收到日期", ({ receivedAt }) => receivedAt),
            label("是否逾期", 9, ({ late }) => (late ? "逾期" : "")),
            amount("退回次数", 9, ({ returnedCount }) => returnedCount),
          ],
          rows,
        ),
      },
    };
  },
};

/** 报送 of one's own unit: what is to do, what runs, what was. */
export const submissionsTable: ExportTable = {
  permission: "submission.prepare",
  read: async ({ context, countyName, today }) => {
    const { todo, running, past } = await ownSubmissions(context);
    const rows = [...todo, ...running, ...past];
    return {
      name: "本单位报送",
      worksheet: {
        name: "本单位报送",
        title: `${countyName}责任制数据报送`,
        note: `截至${formatFullDay(today)}，共${rows.length}份`,
        ...tableOf<SubmissionSummary>(
          [
            label("报告期", 14, ({ period }) => period.label),
            label("状态", 10, ({ stateLabel }) => stateLabel),
            date("截止日期", ({ period }) => period.dueOn),
            date("锁定日期", ({ period }) => period.lockOn),
            date("收到日期", ({ receivedAt }) => receivedAt),
            label("是否逾期", 9, ({ late }) => (late ? "逾期" : "")),
            amount("退回次数", 9, ({ returnedCount }) => returnedCount),
          ],
          rows,
        ),
      },
    };
  },
};
