import { randomUUID } from "node:crypto";
import { selfCheck } from "@xianlan/db";
import type { Permission } from "@xianlan/domain/account";
import { and, eq } from "drizzle-orm";
import type { SeededFinding, SeedState } from "../seeded-finding.ts";
import type { World } from "../world.ts";
import type { IsolationCase, Target } from "./target.ts";

/** A version nobody has: the row is known, the write is not done, so the next caller finds it too. */
const version = 9_999;
const key = () => ({ idempotencyKey: randomUUID() });

const officeRead = (permission: Permission, input: (target: Target) => unknown): IsolationCase => ({
  permission,
  names: "nothing",
  input,
});

const ofFinding = (
  permission: Permission,
  seedState: SeedState,
  more: object = {},
): IsolationCase => ({
  permission,
  names: "unit",
  input: ({ findings }) => ({ findingId: findings[seedState].id, ...more }),
});

const text = "请抓紧落实整改措施并申请销号";

export const officeActionCases: Record<string, IsolationCase> = {
  "finding.bulk": {
    permission: "finding.issue",
    names: "county",
    input: ({ findings }) => ({ ...key(), action: "issue", items: [findings.draft] }),
  },
  "finding.assign": {
    permission: "finding.assign",
    names: "county",
    input: ({ findings }) => ({ ...key(), ...findings.issued, verifierId: null }),
  },
  "finding.verifiers": officeRead("finding.assign", () => undefined),
  "finding.samePlace": officeRead("finding.read", ({ unitId, placeId }) => ({
    unitId,
    placeId,
    placeText: "",
  })),
  "finding.evidenceReuse": {
    permission: "finding.verify",
    names: "county",
    input: ({ findings }) => ({ id: findings.closed.id }),
  },

  "escalation.proposals": officeRead("escalation.issue", () => undefined),
  "escalation.list": officeRead("finding.read", () => ({})),
  "escalation.ofFinding": ofFinding("finding.read", "rectifying"),
  "escalation.byId": {
    permission: "finding.read",
    names: "unit",
    input: ({ rows }) => ({ id: rows.escalation?.id }),
  },
  "escalation.issue": {
    permission: "escalation.issue",
    names: "county",
    input: ({ findings }) => ({
      ...key(),
      findingId: findings.rectifying.id,
      kind: "reminder",
      text,
      replyDueOn: null,
    }),
  },
  "escalation.reply": {
    permission: "escalation.reply",
    names: "unit",
    input: ({ rows }) => ({ ...key(), id: rows.escalation?.id, version, reply: "已在整改" }),
  },

  "selfCheck.list": officeRead("finding.read", () => ({})),
  "selfCheck.proposal": ofFinding("self_check.send", "closed"),
  "selfCheck.send": {
    permission: "self_check.send",
    names: "county",
    input: ({ findings, unitId, world }) => ({
      ...key(),
      findingId: findings.closed.id,
      unitIds: [unitId],
      dueOn: world.clock.today,
      text: "请对所属点位逐一自查",
    }),
  },
  "selfCheck.reply": {
    permission: "self_check.reply",
    names: "unit",
    input: ({ rows }) => ({
      ...key(),
      id: rows.selfCheck?.id,
      version,
      checked: 3,
      failed: 0,
      reply: "逐一自查，未见同类情况",
      attachmentIds: [],
    }),
  },
};

/** A reminder on the township's finding and a self-check it has to answer. */
export async function officeActionRows(
  world: World,
  unitId: string,
  findings: Partial<Record<SeedState, SeededFinding>>,
): Promise<Target["rows"]> {
  const [open, closed] = [findings.rectifying?.id ?? "", findings.closed?.id ?? ""];
  const { today } = world.clock;
  const reminder = await world.caller("office").escalation.issue({
    ...key(),
    findingId: open,
    kind: "reminder",
    text,
    replyDueOn: today,
  });
  await world.caller("inspector").selfCheck.send({
    ...key(),
    findingId: closed,
    unitIds: [unitId],
    dueOn: today,
    text: "请对所属点位逐一自查",
  });
  const [sent] = await world.admin
    .select({ id: selfCheck.id })
    .from(selfCheck)
    .where(and(eq(selfCheck.countyId, world.countyId), eq(selfCheck.findingId, closed)));
  return {
    escalation: { id: reminder.id, version: 1 },
    selfCheck: { id: sent?.id ?? "", version: 1 },
  };
}
