import { randomUUID } from "node:crypto";
import { uploadedFile } from "../seeded-finding.ts";
import type { World } from "../world.ts";
import type { IsolationCase, Target } from "./target.ts";

const key = () => ({ idempotencyKey: randomUUID() });
const unknownTarget = { id: randomUUID(), version: 1 };
const row = ({ rows }: Target, name: string) => rows[name] ?? unknownTarget;

const stated = ({ world }: Target) => ({
  happenedOn: world.clock.today,
  reason: "经验被市里推广",
  attachmentIds: [],
  value: { kind: "points", points: "1.5" },
});

/** What the office recorded about a township. */
export async function scoreRows(
  world: World,
  unitId: string,
): Promise<Record<string, { id: string; version: number }>> {
  const assessment = await world.caller("office").assessment.record({
    ...key(),
    unitId,
    code: "H1",
    happenedOn: world.clock.today,
    value: { kind: "points", points: "1" },
    reason: "经验被县里推广",
    attachmentIds: [await uploadedFile(world, "office")],
  });
  return { assessment, rating: await proposedRating(world) };
}

/** The county's one proposed rating; the same for each of its units. */
async function proposedRating(world: World): Promise<{ id: string; version: number }> {
  const office = world.caller("office");
  const [stored] = (await office.rating.list()).ratings;
  return (
    stored ?? (await office.rating.propose({ ...key(), periodId: "2026-Q3", asOf: "2026-09-30" }))
  );
}

function onRating(action: string, more: object = {}): [string, IsolationCase] {
  return [
    `rating.${action}`,
    {
      permission: "rating.publish",
      names: "county",
      // A version nobody has: the row is known, and stays as it is for the next caller.
      input: ({ rows }) => ({ ...key(), id: rows.rating?.id, version: 9_999, ...more }),
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
  "rating.list": { permission: "rating.read", names: "nothing", input: () => undefined },
  "rating.byId": {
    permission: "rating.read",
    names: "county",
    input: (target) => ({ id: row(target, "rating").id }),
  },
  "rating.propose": {
    permission: "rating.publish",
    names: "nothing",
    input: () => ({ ...key(), periodId: "2026-Q3", asOf: "2026-09-30" }),
  },
  ...Object.fromEntries([
    onRating("refresh"),
    onRating("publish"),
    onRating("withdraw", { reason: "数据有误，撤回" }),
  ]),
};
