import { randomUUID } from "node:crypto";
import { uploadedFile } from "../life.ts";
import type { World } from "../world.ts";
import type { IsolationCase, Target } from "./target.ts";

const key = () => ({ idempotencyKey: randomUUID() });
const nowhere = { id: randomUUID(), version: 1 };
const row = ({ rows }: Target, name: string) => rows[name] ?? nowhere;

const stated = ({ world }: Target) => ({
  ...{ happenedOn: world.clock.today, reason: "经验被市里推广", attachmentIds: [] },
  value: { kind: "points", points: "1.5" },
});

/** What the office recorded about a township. */
export async function scoreRows(
  world: World,
  unitId: string,
): Promise<Record<string, { id: string; version: number }>> {
  const assessment = await world.caller("office").assessment.record({
    ...{ ...key(), unitId, code: "H1", happenedOn: world.clock.today },
    ...{ value: { kind: "points", points: "1" }, reason: "经验被县里推广" },
    attachmentIds: [await uploadedFile(world, "office")],
  });
  return { assessment, standing: await proposedStanding(world) };
}

/** The county's one proposed standing; the same for each of its units. */
async function proposedStanding(world: World): Promise<{ id: string; version: number }> {
  const office = world.caller("office");
  const [held] = (await office.standing.list()).standings;
  return (
    held ?? (await office.standing.propose({ ...key(), periodId: "2026-Q3", asOf: "2026-09-30" }))
  );
}

function onStanding(verb: string, more: object = {}): [string, IsolationCase] {
  return [
    `standing.${verb}`,
    {
      permission: "standing.publish",
      names: "county",
      // A version nobody has: the row is known, and stays as it is for the next caller.
      input: ({ rows }) => ({ ...key(), id: rows.standing?.id, version: 9_999, ...more }),
    },
  ];
}

export const scoreCases: Record<string, IsolationCase> = {
  "score.matrix": { permission: "overview.read", names: "nothing", input: () => undefined },
  "score.unit": {
    permission: "score.read",
    names: "unit",
    input: ({ unitId }) => ({ id: unitId }),
  },
  "score.indicator": {
    permission: "score.read",
    names: "nothing",
    input: () => ({ code: "G2" }),
  },
  "score.thisMonth": { permission: "score.read", names: "nothing", input: () => undefined },
  "assessment.list": { permission: "score.read", names: "nothing", input: () => ({}) },
  "assessment.record": {
    permission: "assessment.manage",
    names: "county",
    foreign: "refused",
    input: (target) => ({ ...key(), ...stated(target), unitId: target.unitId, code: "H1" }),
  },
  "assessment.change": {
    permission: "assessment.manage",
    names: "county",
    input: (target) => ({ ...key(), ...stated(target), ...row(target, "assessment") }),
  },
  "assessment.remove": {
    permission: "assessment.manage",
    names: "county",
    input: (target) => ({ ...key(), ...row(target, "assessment"), reason: "登记有误，撤销" }),
  },
  "standing.list": { permission: "standing.read", names: "nothing", input: () => undefined },
  "standing.byId": {
    permission: "standing.read",
    names: "county",
    input: (target) => ({ id: row(target, "standing").id }),
  },
  "standing.propose": {
    permission: "standing.publish",
    names: "nothing",
    input: () => ({ ...key(), periodId: "2026-Q3", asOf: "2026-09-30" }),
  },
  ...Object.fromEntries([
    onStanding("refresh"),
    onStanding("publish"),
    onStanding("withdraw", { reason: "数据有误，撤回" }),
  ]),
};
