import { randomUUID } from "node:crypto";
import { submission } from "@xianlan/db";
import type { Permission } from "@xianlan/domain/account";
import { v7 as uuid } from "uuid";
import type { World } from "../world.ts";
import type { IsolationCase, Target } from "./target.ts";

/** A version nobody has: the row is known, the write is not done, so the next caller finds it too. */
const version = 9_999;
const key = () => ({ idempotencyKey: randomUUID() });

function onSubmission(
  permission: Permission,
  submission: "submissionInDraft" | "submissionSubmitted",
  more: object = {},
): IsolationCase {
  return {
    permission,
    names: "unit",
    input: ({ rows }) => ({ ...key(), id: rows[submission]?.id, version, ...more }),
  };
}

export const submissionCases: Record<string, IsolationCase> = {
  "submission.listOwn": {
    permission: "submission.prepare",
    names: "nothing",
    input: () => undefined,
  },
  "submission.page": {
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
  "submission.prepare": onSubmission("submission.prepare", "submissionInDraft"),
  "submission.recall": onSubmission("submission.prepare", "submissionInDraft"),
  "submission.sign": onSubmission("submission.sign", "submissionInDraft"),
  "submission.accept": onSubmission("submission.accept", "submissionSubmitted"),
  "submission.return": onSubmission("submission.accept", "submissionSubmitted", {
    reasons: [{ code: "C4", item: 0, reason: "与信访平台的数不一致" }],
  }),
  "submission.acceptMany": {
    permission: "submission.accept",
    names: "county",
    input: ({ rows }) => ({ ...key(), items: [{ id: rows.submissionSubmitted?.id, version }] }),
  },
};

/** A township's submission of this month in draft, and last month's handed in. */
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
    submissionInDraft: { id: draft, version: 1 },
    submissionSubmitted: { id: submitted, version: 1 },
  };
}
