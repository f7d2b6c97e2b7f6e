import { randomUUID } from "node:crypto";
import { submission } from "@xianlan/db";
import type { Permission } from "@xianlan/domain";
import { v7 as uuid } from "uuid";
import type { World } from "../world.ts";
import type { IsolationCase, Target } from "./target.ts";

/** A version nobody has: the row is known, the write is not done, so the next caller finds it too. */
const version = 9_999;
const key = () => ({ idempotencyKey: randomUUID() });

function onForm(
  permission: Permission,
  form: "formInDraft" | "formSubmitted",
  more: object = {},
): IsolationCase {
  return {
    permission,
    names: "unit",
    input: ({ rows }) => ({ ...key(), id: rows[form]?.id, version, ...more }),
  };
}

export const submissionCases: Record<string, IsolationCase> = {
  "submission.mine": { permission: "submission.prepare", names: "nothing", input: () => undefined },
  "submission.form": {
    permission: "submission.read",
    names: "unit",
    input: ({ unitId }) => ({ periodId: "2026-M11", unitId }),
  },
  "submission.queue": { permission: "submission.accept", names: "nothing", input: () => ({}) },
  "submission.save": {
    permission: "submission.prepare",
    names: "nothing",
    input: () => ({ ...key(), periodId: "2026-M11", version, entries: [] }),
  },
  "submission.prepare": onForm("submission.prepare", "formInDraft"),
  "submission.recall": onForm("submission.prepare", "formInDraft"),
  "submission.sign": onForm("submission.sign", "formInDraft"),
  "submission.accept": onForm("submission.accept", "formSubmitted"),
  "submission.return": onForm("submission.accept", "formSubmitted", {
    reasons: [{ code: "C4", item: 0, reason: "与信访平台的数不一致" }],
  }),
  "submission.acceptMany": {
    permission: "submission.accept",
    names: "county",
    input: ({ rows }) => ({ ...key(), items: [{ id: rows.formSubmitted?.id, version }] }),
  },
};

/** A township's form of this month in draft, and last month's handed in. */
export async function submissionRows(world: World, unitId: string): Promise<Target["rows"]> {
  const { countyId } = world;
  const at = world.clock.now;
  const by = { createdAt: at, updatedAt: at, updatedByName: "石干事" };
  const [draft, submitted] = [uuid(), uuid()];
  await world.admin.insert(submission).values([
    { countyId, id: draft, unitId, periodId: "2026-M11", state: "draft", ...by },
    { countyId, id: submitted, unitId, periodId: "2026-M10", state: "submitted", ...by },
  ]);
  return {
    formInDraft: { id: draft, version: 1 },
    formSubmitted: { id: submitted, version: 1 },
  };
}
