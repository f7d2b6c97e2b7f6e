import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import {
  type AccountName,
  type Caller,
  failureOf,
  findingAt,
  useWorld,
} from "../../testing/index.ts";

const world = useWorld();

const textWithNumber = "请联系13800138000";
const [attachmentIds, day] = [[], "2026-12-01"];
const reopened = { newFact: textWithNumber, visitedOn: "2026-11-20" };
const reason = { reason: textWithNumber };

/** Who says what, and in which fields a number would be found. */
const spoken: [keyof Caller["finding"], AccountName, object, string[]][] = [
  ["issue", "office", { dueOn: null, separateReason: textWithNumber }, ["separateReason"]],
  [
    "dispute",
    "unit_lead",
    { ground: textWithNumber, proof: textWithNumber, attachmentIds },
    ["ground", "proof"],
  ],
  ["uphold", "office", reason, ["reason"]],
  ["dismiss", "office", reason, ["reason"]],
  [
    "requestExtension",
    "unit_lead",
    { ...reason, progress: textWithNumber, wishedDueOn: day, attachmentIds },
    ["reason", "progress"],
  ],
  ["grantExtension", "office", { ...reason, grantedDueOn: day }, ["reason"]],
  ["refuseExtension", "office", reason, ["reason"]],
  [
    "split",
    "office",
    {
      ...reason,
      measureId: randomUUID(),
      fact: textWithNumber,
      criteria: ["公示", textWithNumber],
      dueOn: day,
    },
    ["fact", "reason", "criteria.1"],
  ],
  [
    "requestLongTerm",
    "unit_lead",
    { ...reason, milestones: [{ text: textWithNumber, dueOn: day }] },
    ["reason", "milestones.0.text"],
  ],
  ["makeLongTerm", "leader", reason, ["reason"]],
  ["refuseLongTerm", "leader", reason, ["reason"]],
  [
    "checkIn",
    "unit_clerk",
    { text: textWithNumber, doneMilestoneIds: [], attachmentIds },
    ["text"],
  ],
  ["requestReopen", "inspector", reopened, ["newFact"]],
  ["reopen", "office", reopened, ["newFact"]],
  ["refuseReopen", "office", reason, ["reason"]],
  ["proposeVeto", "office", { ...reason, clause: textWithNumber }, ["clause", "reason"]],
  ["confirmVeto", "leader", reason, ["reason"]],
  ["refuseVeto", "leader", reason, ["reason"]],
];

it.each(spoken)(
  "%s warns of personal numbers in each of its texts",
  async (action, who, body, at) => {
    const run: unknown = Reflect.get(world.caller(who).finding, action);
    if (typeof run !== "function") throw new Error(`no procedure ${action}`);
    const call = { id: randomUUID(), version: 1, idempotencyKey: randomUUID(), ...body };
    const { kind, fields } = await failureOf(run(call));
    expect({ kind, fields }).toEqual({
      kind: "refused",
      fields: [...at, "confirmPersonalNumbers"],
    });
    // Confirmed, the action itself is tried and fails: there is no such finding.
    const repeated = run({ ...call, confirmPersonalNumbers: true });
    expect((await failureOf(repeated)).kind).toBe("not_found");
  },
);

it("keeps a number that has to stay", async () => {
  const { id, version } = await findingAt(world, "veto_proposed");
  await world.caller("leader").finding.confirmVeto({
    id,
    version,
    idempotencyKey: randomUUID(),
    reason: textWithNumber,
    confirmPersonalNumbers: true,
  });
  const { vetoes } = await world.caller("office").finding.byId({ id });
  expect(vetoes).toMatchObject([{ decisionReason: textWithNumber, outcome: "confirmed" }]);
});
