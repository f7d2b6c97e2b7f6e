import { formatFullDay } from "@xianlan/domain/calendar";
import { ownSubmissionColumns, queueColumns } from "@xianlan/domain/submission";
import {
  acceptanceQueue,
  ownSubmissions,
  type QueueRow,
  type SubmissionSummary,
} from "../submissions/queries.ts";
import { choiceOf, optionalId, periodOfAddress } from "./address.ts";
import { type CellsOf, columnsOf, tableOf } from "./table-columns.ts";
import type { ExportTable } from "./worksheet-table.ts";

const queueCells: CellsOf<typeof queueColumns, QueueRow> = {
  unit: ({ unitName }) => unitName,
  period: ({ periodLabel }) => periodLabel,
  notes: ({ notes }) =>
    notes
      .map(({ fact, explanation }) =>
        explanation === "" ? fact : `${fact}（说明：${explanation}）`,
      )
      .join("；"),
  signedByName: ({ signedByName }) => signedByName,
  receivedOn: ({ receivedAt }) => receivedAt,
  late: ({ late }) => (late ? "逾期" : ""),
  returnedCount: ({ returnedCount }) => returnedCount,
};

/** 待审的报送: what the checks say of each submission, with the unit's explanation. */
export const queueTable: ExportTable = {
  permission: "submission.accept",
  read: async ({ context, countyName, today }, address) => {
    const periodId = periodOfAddress(address, "form");
    const unitId = optionalId(address, "unit");
    const only = choiceOf(address, "only", ["clean", "noted"]);
    const { rows } = await acceptanceQueue(context, { periodId, unitId, only });
    return {
      name: "待审报送",
      worksheet: {
        name: "待审报送",
        title: `${countyName}待审定的报送`,
        note: `截至${formatFullDay(today)}，共${rows.length}份`,
        ...tableOf(columnsOf(queueColumns, queueCells), rows),
      },
    };
  },
};

const ownCells: CellsOf<typeof ownSubmissionColumns, SubmissionSummary> = {
  period: ({ period }) => period.label,
  state: ({ stateLabel }) => stateLabel,
  dueOn: ({ period }) => period.dueOn,
  lockOn: ({ period }) => period.lockOn,
  receivedOn: ({ receivedAt }) => receivedAt,
  late: ({ late }) => (late ? "逾期" : ""),
  returnedCount: ({ returnedCount }) => returnedCount,
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
        ...tableOf(columnsOf(ownSubmissionColumns, ownCells), rows),
      },
    };
  },
};
