import { randomUUID } from "node:crypto";
import { can } from "@xianlan/domain/account";
import { hasFreeText } from "@xianlan/domain/input";
import { describe, expect, it } from "vitest";
import { appRouter } from "./root.ts";
import { failureOf, namesOf, testAccounts, useWorld } from "./testing/index.ts";
import { isolationCases, type Target } from "./testing/isolation-cases.ts";
import { type SeededFinding, type SeedState, seedStates } from "./testing/seeded-finding.ts";

const world = useWorld();

/** Rows that are not there: a text is looked through before anything is loaded. */
function absentTarget(): Target {
  const row = () => ({ id: randomUUID(), version: 1 });
  const seeded = () => ({ ...row(), criterionIds: [randomUUID()], measureIds: [randomUUID()] });
  return {
    world,
    unitId: world.units.qingshi,
    placeId: world.places.shangcun,
    accountId: randomUUID(),
    attachmentId: randomUUID(),
    findings: Object.fromEntries(seedStates.map((one) => [one, seeded()])) as Record<
      SeedState,
      SeededFinding
    >,
    rows: new Proxy<Target["rows"]>({}, { get: row }),
  };
}

const draft = { fact: "没有开展宣讲", placeText: "", dutyText: "", criteria: ["补齐宣讲"] };
/** Texts an input may leave out. */
const more: Record<string, object> = {
  "activity.record": { kind: "volunteer_event", attributes: { team: "青年队" }, reason: "" },
  "activity.change": { kind: "volunteer_event", attributes: { team: "青年队" }, reason: "" },
  "finding.issue": { separateReason: "" },
  "submission.save": {
    entries: [
      {
        code: "D1",
        item: 0,
        value: null,
        notApplicable: "",
        note: "",
        evidence: "",
        attachmentIds: [],
      },
    ],
  },
  "submission.return": { reasons: [{ code: "D1", item: 0, reason: "数据不实" }] },
  "visit.recordCheck": {
    finding: { ...draft, category: "theory", dutyCode: null, severity: "ordinary", dueOn: null },
  },
};
more["visit.answer"] = more["visit.recordCheck"] ?? {};

/** Fields of each mutation in which a personal number is asked about; none of the others is. */
const asked: Record<string, string[]> = {
  "activity.record": ["attributes.team", "placeText", "reason", "title"],
  "activity.recordMany": ["rows.1.title"],
  "activity.change": ["attributes.team", "placeText", "reason", "title"],
  "activity.remove": ["reason"],
  "correction.request": ["notApplicable", "reason"],
  "correction.refuse": ["reason"],
  "escalation.issue": ["text"],
  "escalation.reply": ["reply"],
  "finding.draft": ["criteria.0", "dutyText", "fact", "placeText"],
  "finding.editDraft": ["criteria.0", "dutyText", "fact", "placeText"],
  "finding.addProgress": ["text"],
  "finding.addMeasure": ["text"],
  "finding.note": ["text"],
  "finding.issue": ["separateReason"],
  "finding.acknowledge": ["measures.0.text", "responsibleLeader", "responsiblePerson"],
  "finding.dispute": ["ground", "proof"],
  "finding.uphold": ["reason"],
  "finding.dismiss": ["reason"],
  "finding.requestClosure": ["prevention", "results.0.result"],
  "finding.return": ["verdicts.0.reason"],
  "finding.proposeClosure": ["verdicts.0.reason"],
  "finding.close": ["verdicts.0.reason"],
  "finding.requestExtension": ["progress", "reason"],
  "finding.grantExtension": ["reason"],
  "finding.refuseExtension": ["reason"],
  "finding.split": ["criteria.0", "fact", "reason"],
  "finding.requestLongTerm": ["milestones.0.text", "reason"],
  "finding.makeLongTerm": ["reason"],
  "finding.refuseLongTerm": ["reason"],
  "finding.checkIn": ["text"],
  "finding.requestReopen": ["newFact"],
  "finding.reopen": ["newFact"],
  "finding.refuseReopen": ["reason"],
  "finding.proposeVeto": ["clause", "reason"],
  "finding.confirmVeto": ["reason"],
  "finding.refuseVeto": ["reason"],
  "finding.withdraw": ["reason"],
  "import.commitBulletin": [
    "items.0.criteria.0",
    "items.0.dutyText",
    "items.0.fact",
    "items.0.placeText",
  ],
  "objection.raise": ["reason"],
  "objection.decide": ["reason"],
  "selfCheck.send": ["text"],
  "selfCheck.reply": ["reply"],
  "submission.save": ["entries.0.evidence", "entries.0.notApplicable", "entries.0.note"],
  "submission.return": ["reasons.0.reason"],
  "visit.recordCheck": [
    "answer.text",
    "finding.criteria.0",
    "finding.dutyText",
    "finding.fact",
    "finding.placeText",
  ],
  "visit.answer": [
    "answer.text",
    "finding.criteria.0",
    "finding.dutyText",
    "finding.fact",
    "finding.placeText",
  ],
};

const number = "13800138000";

/** The input once for each of its texts, with a number in that one. */
function withNumbers(value: unknown): unknown[] {
  if (typeof value === "string") return [`${value}${number}`];
  if (Array.isArray(value)) {
    return value.flatMap((one, at) => withNumbers(one).map((each) => value.with(at, each)));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    withNumbers(one).map((each) => ({ ...value, [key]: each })),
  );
}

type Definition = { type: string; inputs: unknown[] };
const mutations = Object.entries<object>(appRouter._def.procedures).flatMap(([path, procedure]) => {
  const { type, inputs }: Definition = Reflect.get(procedure, "_def");
  return type === "mutation" ? [{ path, schema: inputs[0] }] : [];
});

/** What an action reads from a paste or a file, it has looked through itself. */
const readFirst = ["activity.recordMany"];

describe("personal numbers", () => {
  it("are looked for by the marks of an input's schema", () => {
    const marked = mutations.filter(({ schema }) => hasFreeText(schema)).map(({ path }) => path);
    expect([...marked, ...readFirst].sort()).toEqual(Object.keys(asked).sort());
  });

  it.each(mutations)("are asked about in the texts of $path", async ({ path }) => {
    const entry = isolationCases[path];
    if (entry === undefined) throw new Error(`no case of ${path}`);
    const { permission } = entry;
    const who = namesOf(testAccounts).find(
      (name) => permission === "public" || can(world.accounts[name], permission),
    );
    const [module = "", action = ""] = path.split(".");
    const run: unknown = Reflect.get(
      Reflect.get(Object(world.caller(who ?? null)), module),
      action,
    );
    if (typeof run !== "function") throw new Error(`no procedure ${path}`);
    const input = { ...(entry.input(absentTarget()) as object), ...more[path] };
    const found: string[] = [];
    for (const body of withNumbers(input)) {
      const call = { ...(body as object), idempotencyKey: randomUUID() };
      // Whatever else comes of it: only the question counts here.
      const { fields } = await failureOf(run(call)).catch(() => ({ fields: [""] }));
      if (fields.includes("confirmPersonalNumbers")) found.push(...fields.slice(0, -1));
    }
    expect(found.sort()).toEqual(asked[path] ?? []);
  });
});
