import { randomUUID } from "node:crypto";
import { auditLog, finding } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { draftInput, failureOf, findingAt, morningOf, useWorld } from "../../testing/index.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);

const storedNumber = (number: string) =>
  world.admin
    .select()
    .from(finding)
    .where(and(eq(finding.countyId, world.countyId), eq(finding.number, number)));

describe("finding.draft", () => {
  it("gets the next number of its inspection, and is audited", async () => {
    const first = await world.caller("inspector").finding.draft(draftInput(world));
    expect(first).toMatchObject({ state: "draft", stateLabel: "草拟", version: 1 });
    expect(first.number).toMatch(/^督〔2026〕3-\d{3}$/);
    const second = await world.caller("office").finding.draft(draftInput(world));
    const sequence = (number: string) => Number(number.slice(-3));
    expect(sequence(second.number)).toBe(sequence(first.number) + 1);
    const rows = await world.admin.select().from(auditLog).where(eq(auditLog.entityId, first.id));
    expect(rows).toMatchObject([{ action: "finding.draft", actorName: "方督查" }]);
  });

  it("gives no number twice to 20 at once, and leaves no gap", async () => {
    const drafted = await Promise.all(
      Array.from({ length: 20 }, () => world.caller("inspector").finding.draft(draftInput(world))),
    );
    const sequences = drafted.map(({ number }) => Number(number.slice(-3))).sort((a, b) => a - b);
    const [smallest = 0] = sequences;
    expect(sequences).toEqual(Array.from({ length: 20 }, (_, at) => smallest + at));
  });

  it("answers 20 repeats of one key with one row", async () => {
    const input = draftInput(world);
    const caller = world.caller("inspector");
    const results = await Promise.all(
      Array.from({ length: 20 }, () => caller.finding.draft(input)),
    );
    for (const result of results) expect(result).toEqual(results[0]);
    expect(await storedNumber(results[0]?.number ?? "")).toHaveLength(1);
    const failure = await failureOf(caller.finding.draft({ ...input, fact: "另一件事" }));
    expect(failure.kind).toBe("key_reused");
  });

  it("is for the office and inspectors", async () => {
    for (const who of ["leader", "unit_lead", "unit_clerk", "admin", "auditor"] as const) {
      const failure = await failureOf(world.caller(who).finding.draft(draftInput(world)));
      expect(failure.code).toBe("FORBIDDEN");
    }
    const failure = await failureOf(world.caller(null).finding.draft(draftInput(world)));
    expect(failure.code).toBe("UNAUTHORIZED");
  });

  it.each([
    ["a round of another county", () => ({ inspectionId: other.inspectionId }), "inspectionId"],
    ["a unit of another county", () => ({ unitId: other.units.qingshi }), "unitId"],
    ["a place of another unit", () => ({ placeId: world.places.north_gate }), "placeId"],
    ["a place without its unit", () => ({ unitId: null }), "unitId"],
    ["a duty nobody has", () => ({ dutyCode: "Z9" }), "dutyCode"],
    ["a day to come", () => ({ foundOn: "2026-11-21" }), "foundOn"],
  ])("refuses %s", async (_, changes, field) => {
    const input = draftInput(world, changes());
    const failure = await failureOf(world.caller("office").finding.draft(input));
    expect(failure).toMatchObject({ kind: "refused", fields: [field] });
  });

  it("asks once about a personal number, and stores it when the writer insists", async () => {
    const input = draftInput(world, { fact: "联系人电话13812345678写在公示栏上" });
    const failure = await failureOf(world.caller("office").finding.draft(input));
    expect(failure.fields).toEqual(["fact", "confirmPersonalNumbers"]);
    expect(failure.message).toContain("138****5678");
    expect(failure.message).not.toContain("13812345678");
    const confirmed = { ...input, confirmPersonalNumbers: true };
    expect((await world.caller("office").finding.draft(confirmed)).state).toBe("draft");
  });
});

describe("finding.editDraft", () => {
  it("replaces fields and criteria, and the audit row keeps only what changed", async () => {
    const { id, version } = await findingAt(world, "draft");
    const changes = { criteria: ["活动不少于6次"], severity: "serious" } as const;
    await world.caller("office").finding.editDraft({
      ...draftInput(world),
      ...changes,
      criteria: ["活动不少于6次"],
      id,
      version,
    });
    const page = await world.caller("office").finding.byId({ id });
    expect(page.criteria.map(({ text }) => text)).toEqual(["活动不少于6次"]);
    expect(page.severity).toBe("serious");
    const [row] = await world.admin
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.entityId, id), eq(auditLog.action, "finding.editDraft")));
    expect(row?.after).toEqual({ severity: "serious", criteria: ["活动不少于6次"], version: 2 });
    expect(row?.before).toMatchObject({ severity: "ordinary", version: 1 });
  });

  it("changes neither an issued finding nor the inspection", async () => {
    const issued = await findingAt(world, "issued");
    const input = { ...draftInput(world), id: issued.id, version: issued.version };
    expect((await failureOf(world.caller("office").finding.editDraft(input))).kind).toBe("refused");
    const draft = await findingAt(world, "draft");
    const elsewhere = { ...draftInput(world), id: draft.id, version: draft.version };
    const moved = { ...elsewhere, inspectionId: other.inspectionId };
    const failure = await failureOf(world.caller("office").finding.editDraft(moved));
    expect(failure.fields).toEqual(["inspectionId"]);
  });
});

describe("finding.issue", () => {
  it("says everything a draft still lacks, and counts the due date on working days", async () => {
    const bare = { unitId: null, placeId: null, dutyCode: null, criteria: [] };
    const { id, version } = await findingAt(world, "draft", bare);
    const page = await world.caller("office").finding.byId({ id });
    expect(page.missing.map(({ field }) => field)).toEqual([
      "unitId",
      "dutyCode",
      "placeId",
      "criteria",
    ]);
    expect(page.available).not.toContain("issue");
    const key = randomUUID();
    const call = world
      .caller("office")
      .finding.issue({ id, version, dueOn: null, idempotencyKey: key });
    expect((await failureOf(call)).kind).toBe("refused");
    const whole = await findingAt(world, "issued");
    expect(await world.caller("unit_lead").finding.byId({ id: whole.id })).toMatchObject({
      issuedOn: "2026-11-20",
      dueOn: "2026-12-11",
      text: "还剩15个工作日",
      state: "issued",
    });
  });
});

describe("inspection.create", () => {
  it("numbers inspections within their year, also when two are made at once", async () => {
    const input = (startsOn: string) => ({
      idempotencyKey: randomUUID(),
      title: "年初专项督查",
      startsOn,
    });
    const caller = world.caller("office", morningOf("2027-01-05"));
    const made = await Promise.all(
      ["2027-01-10", "2027-02-10", "2027-03-10"].map((day) => caller.inspection.create(input(day))),
    );
    expect(made.map(({ ordinal }) => ordinal).sort()).toEqual([1, 2, 3]);
    expect(await caller.inspection.create(input("2026-12-01"))).toMatchObject({
      label: "2026年第4轮",
    });
    const refusedTo = world.caller("inspector").inspection.create(input("2027-05-01"));
    expect((await failureOf(refusedTo)).code).toBe("FORBIDDEN");
    const [newest] = await world.caller("inspector").inspection.list();
    expect(newest).toMatchObject({ year: 2027, ordinal: 3 });
    // A unit knows of the inspections that found something with it, not of what is planned.
    const known = await world.caller("unit_clerk").inspection.list();
    expect(known.filter(({ year }) => year === 2027)).toEqual([]);
    expect(await other.caller("leader").inspection.list()).toHaveLength(1);
  });
});
