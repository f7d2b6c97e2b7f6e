import { randomUUID as key } from "node:crypto";
import { auditLog } from "@xianlan/db";
import { type TestDatabase, testDatabase } from "@xianlan/db/testing";
import { addDays } from "@xianlan/domain";
import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { childRecordsOf } from "../../testing/child-records.ts";
import { createWorld, findingAt, uploadedFile, type World } from "../../testing/index.ts";
import type { Living, Stage } from "../../testing/life.ts";

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

type Deed = (living: Living) => Promise<unknown>;

const target = ({ id, version }: Living) => ({ id, version, idempotencyKey: key() });
const because = { reason: "情况属实" };
const office = () => world.caller("office").finding;
const office2 = () => world.caller("office2").finding;
const leader = () => world.caller("leader").finding;
const seen = { newFact: "回访时活动又已停办", visitedOn: "2026-11-20" };

const requestClosure: Deed = async (living) =>
  world.caller("unit_lead").finding.requestClosure({
    ...{ ...target(living), prevention: "" },
    results: living.measureIds.map((measureId) => ({ measureId, result: "已落实" })),
    attachmentIds: [await uploadedFile(world, "unit_lead")],
  });
const split: Deed = (living) =>
  office().split({
    ...{ ...target(living), ...because, measureId: living.measureIds[1] ?? "" },
    ...{ fact: "活动尚未补办", criteria: ["补办活动"], dueOn: addDays(world.clock.today, 40) },
  });
const grant: Deed = (living) =>
  office().grantExtension({
    ...{ ...target(living), ...because, grantedDueOn: addDays(world.clock.today, 30) },
  });
const dispute: Deed = (living) =>
  world.caller("unit_lead").finding.dispute({
    ...{ ...target(living), ground: "当日确有活动", proof: "附签到表", attachmentIds: [] },
  });

/** What a deed leaves if it wins: its word in the audit log, the state and the requests after it. */
type Side = { verb: string; deed: Deed; state: string; requests: string[] };

const asked = (verb: string, deed: Deed, state: string, requests: string[]): Side => {
  return { verb, deed, state, requests };
};

const pairs: { at: Stage; one: Side; other: Side }[] = [
  {
    at: "extension_requested",
    one: asked("grantExtension", grant, "rectifying", ["extension granted"]),
    other: asked("requestClosure", requestClosure, "closure_requested", ["extension lapsed"]),
  },
  {
    at: "disputed",
    one: asked(
      "uphold",
      (living) => office().uphold({ ...target(living), ...because }),
      "withdrawn",
      ["dispute upheld"],
    ),
    other: asked(
      "dismiss",
      (living) => office2().dismiss({ ...target(living), ...because }),
      "issued",
      ["dispute dismissed"],
    ),
  },
  {
    at: "issued",
    one: asked("dispute", dispute, "disputed", ["dispute null"]),
    other: asked(
      "withdraw",
      (living) => office().withdraw({ ...target(living), ...because }),
      "withdrawn",
      [],
    ),
  },
  {
    at: "rectifying",
    one: asked("split", split, "rectifying", []),
    other: asked("requestClosure", requestClosure, "closure_requested", []),
  },
  {
    at: "long_term_requested",
    one: asked(
      "makeLongTerm",
      (living) => leader().makeLongTerm({ ...target(living), ...because }),
      "long_term",
      ["long_term granted"],
    ),
    other: asked("requestClosure", requestClosure, "closure_requested", ["long_term lapsed"]),
  },
  {
    at: "reopen_requested",
    one: asked(
      "reopen",
      (living) => office().reopen({ ...target(living), ...seen }),
      "rectifying",
      ["reopening reopened"],
    ),
    other: asked(
      "refuseReopen",
      (living) => office2().refuseReopen({ ...target(living), ...because }),
      "closed",
      ["reopening refused"],
    ),
  },
  {
    at: "veto_proposed",
    one: asked(
      "confirmVeto",
      (living) => leader().confirmVeto({ ...target(living), ...because }),
      "issued",
      ["veto confirmed"],
    ),
    other: asked(
      "refuseVeto",
      (living) => leader().refuseVeto({ ...target(living), ...because }),
      "issued",
      ["veto refused"],
    ),
  },
];

/** Races need several tries to meet; the first begins half of the time. */
const tries = [0, 1, 2, 3, 4, 5];

describe.each(pairs)("at $at, $one.verb against $other.verb", ({ at, one, other }) => {
  it.each(tries)("one wins, the other is told what stands (%i)", async (turn) => {
    const living = await findingAt(world, at);
    const sides = turn % 2 === 0 ? [one, other] : [other, one];
    const results = await Promise.allSettled(sides.map(({ deed }) => deed(living)));
    const won = results.findIndex(({ status }) => status === "fulfilled");
    const lost = results[1 - won];
    expect(lost).toMatchObject({ status: "rejected", reason: { code: "CONFLICT" } });

    const winner = sides[won];
    const page = await world.caller("office").finding.byId({ id: living.id });
    expect(page).toMatchObject({ state: winner?.state, version: living.version + 1 });
    const records = await childRecordsOf(world, living.id);
    expect(records.requests).toEqual(winner?.requests);
    expect(records.cycles).toHaveLength(winner?.verb === "reopen" ? 1 : 0);
    const audited = await world.admin
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(
        and(
          eq(auditLog.entityId, living.id),
          inArray(auditLog.action, [`finding.${one.verb}`, `finding.${other.verb}`]),
        ),
      );
    expect(audited).toEqual([{ action: `finding.${winner?.verb}` }]);
    if (at === "rectifying") {
      const parted = winner?.verb === "split";
      expect([records.measures.length, page.splitInto.length]).toEqual(parted ? [1, 1] : [2, 0]);
      expect(page.closureRequests).toHaveLength(parted ? 0 : 1);
    }
  });
});
