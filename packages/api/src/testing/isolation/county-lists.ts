import { randomUUID } from "node:crypto";
import { countyList, listFigure } from "@xianlan/db";
import { v7 as uuid } from "uuid";
import type { World } from "../world.ts";
import type { IsolationCase, Target } from "./target.ts";

/** A version nobody has: the row is known, the write is not done, so the next caller finds it too. */
const version = 9_999;
const stagedId = `${"d".repeat(64)}.xlsx`;
const key = () => ({ idempotencyKey: randomUUID() });

/** A department's list with one unit's figure. */
export async function listRows(
  { admin, countyId, clock }: Pick<World, "admin" | "countyId" | "clock">,
  unitId: string,
  periodId = "2026-M11",
): Promise<Target["rows"]> {
  const [listId, figureId] = [uuid(), uuid()];
  await admin.insert(countyList).values({
    countyId,
    id: listId,
    kind: "broadcast",
    department: "县融媒体中心",
    periodId,
    fileName: "在线情况.xlsx",
    rowCount: 1,
    importedAt: clock.now,
    importedByName: "何主任",
  });
  await admin.insert(listFigure).values({
    countyId,
    id: figureId,
    listId,
    unitId,
    periodId,
    code: "D1",
    value: { type: "figures", figures: { villages: "10", working: "8" } },
    updatedAt: clock.now,
    updatedByName: "何主任",
  });
  return { list: { id: listId, version: 1 }, listFigure: { id: figureId, version: 1 } };
}

const question = { stagedId, kind: "broadcast", periodId: "2026-M11", code: null };

export const countyListCases: Record<string, IsolationCase> = {
  "countyList.list": { permission: "submission.read", names: "nothing", input: () => ({}) },
  "countyList.byId": {
    permission: "submission.read",
    names: "unit",
    input: ({ rows }) => ({ id: rows.list?.id }),
  },
  "countyList.preview": {
    permission: "list.manage",
    names: "absent",
    input: () => ({ ...question, choice: null }),
  },
  "countyList.commit": {
    permission: "list.manage",
    names: "absent",
    input: () => ({
      ...key(),
      ...question,
      fileName: "名单.xlsx",
      department: "县融媒体中心",
      choice: { worksheet: 0, dataFrom: 1, columns: { unit: 0 }, level: null },
      leaveOutErrors: false,
      expected: { ready: 1, duplicate: 0, error: 0 },
    }),
  },
  "objection.list": { permission: "objection.read", names: "nothing", input: () => ({}) },
  "objection.raise": {
    permission: "objection.raise",
    names: "unit",
    input: ({ rows }) => ({
      ...key(),
      subject: "list_figure",
      subjectId: rows.listFigure?.id,
      code: "",
      reason: "漏统计一个村",
      attachmentIds: [],
    }),
  },
  "objection.decide": {
    permission: "objection.decide",
    names: "county",
    input: ({ rows }) => ({
      ...key(),
      id: rows.objection?.id,
      version,
      upheld: false,
      value: null,
      reason: "经核对无误",
    }),
  },
};
