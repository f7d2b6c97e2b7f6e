import { randomUUID } from "node:crypto";
import { type TestDatabase, testDatabase } from "@xianlan/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  type AccountName,
  type Caller,
  createWorld,
  failureOf,
  findingAt,
  type World,
} from "../../testing/index.ts";

let test: TestDatabase;
let world: World;

beforeAll(async () => {
  test = await testDatabase();
  world = await createWorld(test);
});
afterAll(async () => {
  await world.close();
  await test.close();
});

const told = "请联系13800138000";
const [attachmentIds, day] = [[], "2026-12-01"];
const reopened = { newFact: told, visitedOn: "2026-11-20" };
const reason = { reason: told };

/** Who says what, and in which fields a number would be found. */
const spoken: [keyof Caller["finding"], AccountName, object, string[]][] = [
  ["issue", "office", { dueOn: null, separateReason: told }, ["separateReason"]],
  ["dispute", "unit_lead", { ground: told, proof: told, attachmentIds }, ["ground", "proof"]],
  ["uphold", "office", reason, ["reason"]],
  ["dismiss", "office", reason, ["reason"]],
  [
    "requestExtension",
    "unit_lead",
    { ...reason, progress: told, wishedDueOn: day, attachmentIds },
    ["reason", "progress"],
  ],
  ["grantExtension", "office", { ...reason, grantedDueOn: day }, ["reason"]],
  ["refuseExtension", "office", reason, ["reason"]],
  [
    "split",
    "office",
    { ...reason, measureId: randomUUID(), fact: told, criteria: ["公示", told], dueOn: day },
    ["fact", "reason", "criteria.1"],
  ],
  [
    "requestLongTerm",
    "unit_lead",
    { ...reason, milestones: [{ text: told, dueOn: day }] },
    ["reason", "milestones.0.text"],
  ],
  ["makeLongTerm", "leader", reason, ["reason"]],
  ["refuseLongTerm", "leader", reason, ["reason"]],
  ["checkIn", "unit_clerk", { text: told, doneMilestoneIds: [], attachmentIds }, ["text"]],
  ["requestReopen", "inspector", reopened, ["newFact"]],
  ["reopen", "office", reopened, ["newFact"]],
  ["refuseReopen", "office", reason, ["reason"]],
  ["proposeVeto", "office", { ...reason, clause: told }, ["clause", "reason"]],
  ["confirmVeto", "leader", reason, ["reason"]],
  ["refuseVeto", "leader", reason, ["reason"]],
];

it.each(spoken)(
  "%s warns of personal numbers in each of its texts",
  async (verb, who, body, at) => {
    const run: unknown = Reflect.get(world.caller(who).finding, verb);
    if (typeof run !== "function") throw new Error(`no procedure ${verb}`);
    const call = { id: randomUUID(), version: 1, idempotencyKey: randomUUID(), ...body };
    const { kind, fields } = await failureOf(run(call));
    expect({ kind, fields }).toEqual({
      kind: "refused",
      fields: [...at, "confirmPersonalNumbers"],
    });
    // Said again, it is the deed that is looked at: there is no such finding.
    const again = run({ ...call, confirmPersonalNumbers: true });
    expect((await failureOf(again)).kind).toBe("not_found");
  },
);

it("keeps a number that has to stay", async () => {
  const { id, version } = await findingAt(world, "veto_proposed");
  await world.caller("leader").finding.confirmVeto({
    ...{ id, version, idempotencyKey: randomUUID(), reason: told, confirmPersonalNumbers: true },
  });
  const { vetoes } = await world.caller("office").finding.byId({ id });
  expect(vetoes).toMatchObject([{ decisionReason: told, outcome: "confirmed" }]);
});
