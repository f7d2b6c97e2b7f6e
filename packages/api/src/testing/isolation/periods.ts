import { randomUUID } from "node:crypto";
import { correction, objection } from "@xianlan/db";
import type { Permission } from "@xianlan/domain/account";
import { v7 as uuid } from "uuid";
import type { World } from "../world.ts";
import type { IsolationCase, Target } from "./target.ts";

/** A version nobody has: the row is known, the write is not done, so the next caller finds it too. */
const version = 9_999;
const key = () => ({ idempotencyKey: randomUUID() });

/** A unit's correction and objection that wait for the office. */
export async function correctionRows(
  { admin, countyId, clock }: World,
  unitId: string,
  ratingId: string | undefined,
): Promise<Target["rows"]> {
  const requestColumns = {
    reason: "漏报一个村",
    requestedByName: "某干事",
    requestedAt: clock.now,
  };
  const after = { value: { type: "figures", figures: { villages: "8" } }, notApplicable: "" };
  const corrected = uuid();
  await admin.insert(correction).values({
    countyId,
    id: corrected,
    unitId,
    periodId: "2026-M09",
    subject: "entry",
    code: "D1",
    ...requestColumns,
    after,
  });
  const rows: Target["rows"] = { correction: { id: corrected, version: 1 } };
  if (ratingId === undefined) return rows;
  const raised = uuid();
  await admin.insert(objection).values({
    countyId,
    id: raised,
    unitId,
    subject: "rating",
    ratingId,
    ...requestColumns,
  });
  return { ...rows, objection: { id: raised, version: 1 } };
}

const decided = (permission: Permission, row: string, more: object = {}): IsolationCase => ({
  permission,
  names: "county",
  input: ({ rows }) => ({ ...key(), id: rows[row]?.id, version, ...more }),
});

const listed = (permission: Permission): IsolationCase => ({
  permission,
  names: "nothing",
  input: () => ({}),
});

export const periodCases: Record<string, IsolationCase> = {
  "period.list": listed("submission.read"),
  "period.completeness": listed("overview.read"),
  "period.setDates": {
    permission: "period.manage",
    names: "nothing",
    input: () => ({
      ...key(),
      periodId: "2026-M11",
      version,
      dueOn: "2026-12-08",
      lockOn: "2026-12-15",
      reason: "系统检修",
    }),
  },
  "period.lock": {
    permission: "period.manage",
    names: "nothing",
    input: () => ({ ...key(), periodId: "2026-M10", version, reason: "已收齐" }),
  },
  "correction.list": listed("correction.read"),
  "correction.byId": {
    permission: "correction.read",
    names: "unit",
    input: ({ rows }) => ({ id: rows.correction?.id }),
  },
  "correction.request": {
    permission: "correction.request",
    names: "nothing",
    input: () => ({
      ...key(),
      periodId: "2026-M11",
      code: "D1",
      item: 0,
      value: { type: "figures", figures: { villages: "8", working: "8" } },
      notApplicable: "",
      reason: "漏报一个村",
      attachmentIds: [],
    }),
  },
  "correction.approve": decided("correction.decide", "correction"),
  "correction.refuse": decided("correction.decide", "correction", { reason: "数据无误" }),
};
