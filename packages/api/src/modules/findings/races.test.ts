import { randomUUID as key } from "node:crypto";
import { auditLog } from "@xianlan/db";
import { addDays } from "@xianlan/domain/calendar";
import { and, eq, inArray } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { childRecordsOf } from "../../testing/child-records.ts";
import { findingAt, uploadedFile, useWorld } from "../../testing/index.ts";
import type { SeededFinding, SeedState } from "../../testing/seeded-finding.ts";

const world = useWorld();

type Action = (seeded: SeededFinding) => Promise<unknown>;

const target = ({ id, version }: SeededFinding) => ({ id, version, idempotencyKey: key() });
const because = { reason: "情况属实" };
const office = () => world.caller("office").finding;
const office2 = () => world.caller("office2").finding;
const leader = () => world.caller("leader").finding;
const visitInput = { newFact: "回访时活动又已停办", visitedOn: "2026-11-20" };

const requestClosure: Action = async (seeded) =>
  world.caller("unit_lead").finding.requestClosure({
    ...target(seeded),
    prevention: "",
    results: seeded.measureIds.map((measureId) => ({ measureId, result: "已落实" })),
    attachmentIds: [await uploadedFile(world, "unit_lead")],
  });
const split: Action = (seeded) =>
  office().split({
    ...target(seeded),
    ...because,
    measureId: seeded.measureIds[1] ?? "",
    fact: "活动尚未补办",
    criteria: ["补办活动"],
    dueOn: addDays(world.clock.today, 40),
  });
const grant: Action = (seeded) =>
  office().grantExtension({
    ...target(seeded),
    ...because,
    grantedDueOn: addDays(world.clock.today, 30),
  });
const dispute: Action = (seeded) =>
  world.caller("unit_lead").finding.dispute({
    ...target(seeded),
    ground: "当日确有活动",
    proof: "附签到表",
    attachmentIds: [],
  });

/** What an action leaves if it wins: its code in the audit log, the state and the requests after it. */
type Side = { action: string; perform: Action; state: string; requests: string[] };

const side = (procedure: string, action: Action, state: string, requests: string[]): Side => {
  return { action: procedure, perform: action, state, requests };
};

const pairs: { at: SeedState; one: Side; other: Side }[] = [
  {
    at: "extension_requested",
    one: side("grantExtension", grant, "rectifying", ["extension granted"]),
    other: side("requestClosure", requestClosure, "closure_requested", ["extension lapsed"]),
  },
  {
    at: "disputed",
    one: side(
      "uphold",
      (seeded) => office().uphold({ ...target(seeded), ...because }),
      "withdrawn",
      ["dispute upheld"],
    ),
    other: side(
      "dismiss",
      (seeded) => office2().dismiss({ ...target(seeded), ...because }),
      "issued",
      ["dispute dismissed"],
    ),
  },
  {
    at: "issued",
    one: side("dispute", dispute, "disputed", ["dispute null"]),
    other: side(
      "withdraw",
      (seeded) => office().withdraw({ ...target(seeded), ...because }),
      "withdrawn",
      [],
    ),
  },
  {
    at: "rectifying",
    one: side("split", split, "rectifying", []),
    other: side("requestClosure", requestClosure, "closure_requested", []),
  },
  {
    at: "long_term_requested",
    one: side(
      "makeLongTerm",
      (seeded) => leader().makeLongTerm({ ...target(seeded), ...because }),
      "long_term",
      ["long_term granted"],
    ),
    other: side("requestClosure", requestClosure, "closure_requested", ["long_term lapsed"]),
  },
  {
    at: "reopen_requested",
    one: side(
      "reopen",
      (seeded) => office().reopen({ ...target(seeded), ...visitInput }),
      "rectifying",
      ["reopening reopened"],
    ),
    other: side(
      "refuseReopen",
      (seeded) => office2().refuseReopen({ ...target(seeded), ...because }),
      "closed",
      ["reopening refused"],
    ),
  },
  {
    at: "veto_proposed",
    one: side(
      "confirmVeto",
      (seeded) => leader().confirmVeto({ ...target(seeded), ...because }),
      "issued",
      ["veto confirmed"],
    ),
    other: side(
      "refuseVeto",
      (seeded) => leader().refuseVeto({ ...target(seeded), ...because }),
      "issued",
      ["veto refused"],
    ),
  },
];

/** Races need several tries to meet; the first begins half of the time. */
const tries = [0, 1, 2, 3, 4, 5];

describe.each(pairs)("at $at, $one.action against $other.action", ({ at, one, other }) => {
  it.each(tries)("one wins, the other is shown the current row (%i)", async (run) => {
    const seeded = await findingAt(world, at);
    const sides = run % 2 === 0 ? [one, other] : [other, one];
    const results = await Promise.allSettled(sides.map(({ perform: action }) => action(seeded)));
    const won = results.findIndex(({ status }) => status === "fulfilled");
    const lost = results[1 - won];
    expect(lost).toMatchObject({ status: "rejected", reason: { code: "CONFLICT" } });

    const winner = sides[won];
    const page = await world.caller("office").finding.byId({ id: seeded.id });
    expect(page).toMatchObject({ state: winner?.state, version: seeded.version + 1 });
    const records = await childRecordsOf(world, seeded.id);
    expect(records.requests).toEqual(winner?.requests);
    expect(records.cycles).toHaveLength(winner?.action === "reopen" ? 1 : 0);
    const audited = await world.admin
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(
        and(
          eq(auditLog.entityId, seeded.id),
          inArray(auditLog.action, [`finding.${one.action}`, `finding.${other.action}`]),
        ),
      );
    expect(audited).toEqual([{ action: `finding.${winner?.action}` }]);
    if (at === "rectifying") {
      const wasSplit = winner?.action === "split";
      expect([records.measures.length, page.splitInto.length]).toEqual(wasSplit ? [1, 1] : [2, 0]);
      expect(page.closureRequests).toHaveLength(wasSplit ? 0 : 1);
    }
  });
});
