import { randomUUID } from "node:crypto";
import { permissions } from "@xianlan/domain/account";
import { definitionOf, findingActions } from "@xianlan/domain/finding";
import { attempt, completeInput, draftFacts, people } from "@xianlan/domain/testing";
import { getTableColumns, sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { finding } from "./schema/index.ts";
import { type Database, openDatabase, withScope } from "./scope.ts";
import { type TestDatabase, testDatabase } from "./testing/index.ts";

const [countyId, unitId, neighbourId, inspectionId, me] = Array.from({ length: 5 }, () =>
  randomUUID(),
);
const outsider = randomUUID();

let database: TestDatabase;
let app: Database;
let admin: Client;

beforeAll(async () => {
  database = await testDatabase();
  app = openDatabase(database.appUrl, { connections: 1 });
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query("insert into county (county_id, name) values ($1, '县')", [countyId]);
  await admin.query(
    "insert into inspection (county_id, id, year, ordinal, title, starts_on) values ($1, $2, 2026, 1, '轮次', '2026-01-01')",
    [countyId, inspectionId],
  );
  for (const [id, name] of [
    [unitId, "甲镇"],
    [neighbourId, "乙镇"],
  ]) {
    await admin.query(
      "insert into unit (county_id, id, name, kind) values ($1, $2, $3, 'township')",
      [countyId, id, name],
    );
  }
});
afterAll(async () => {
  await app.close();
  await admin.end();
  await database.close();
});

/** A finding due on 24 November, its clock running; gives its id. */
async function findingIn(state: string, more: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID();
  const row = {
    county_id: countyId,
    id,
    inspection_id: inspectionId,
    number: id,
    state,
    unit_id: unitId,
    fact: "事实",
    category: "theory",
    severity: "major",
    found_on: "2026-11-01",
    issued_on: "2026-11-03",
    due_on: "2026-11-24",
    original_due_on: "2026-11-24",
    clock_started_on: "2026-11-03",
    created_by: outsider,
    created_by_name: "甲",
    created_at: "2026-11-03",
    updated_at: "2026-11-03",
    updated_by_name: "甲",
    ...more,
  };
  const names = Object.keys(row);
  await admin.query(
    `insert into finding (${names.join()}) values (${names.map((_, at) => `$${at + 1}`).join()})`,
    Object.values(row),
  );
  return id;
}

/** Rows the unit's own database role changed, or the reason it was refused. */
async function asUnit(statement: string): Promise<number | string> {
  const scope = { role: "xianlan_unit", countyId, unitId, accountId: me } as const;
  try {
    return await withScope(
      app,
      { ...scope, countyId: scope.countyId ?? "", unitId: unitId ?? null, accountId: me ?? "" },
      "write",
      async (tx) => (await tx.execute(sql.raw(statement))).rowCount ?? 0,
    );
  } catch (error) {
    const { cause } = error as { cause?: { code?: string; message?: string } };
    return cause?.code === "42501" ? "refused" : (cause?.message ?? String(error));
  }
}

const touch = (id: string, set: string) =>
  asUnit(
    `update finding set ${set}, version = version + 1, updated_at = '2026-11-20T02:00:00Z' where id = '${id}'`,
  );

const stop = "clock_stopped_on = '2026-11-20', days_used = 13, review_due_on = '2026-11-27'";

describe("the actions of a unit", () => {
  it("are exactly those of the lifecycle, and change the columns the domain changes", async () => {
    const { rows } = await admin.query<{ from_state: string; to_state: string; columns: string[] }>(
      "select * from xianlan_unit_actions()",
    );
    const stored = new Map(rows.map((row) => [`${row.from_state} ${row.to_state}`, row.columns]));
    const derived = new Set<string>();
    for (const action of findingActions) {
      const { from, to, permission } = definitionOf(action);
      const holders: readonly string[] = permissions[permission].roles;
      if (!holders.includes("unit_lead")) continue;
      for (const state of from) {
        const arrow = `${state} ${to === "same" ? state : to}`;
        derived.add(arrow);
        const dates = { issuedOn: "2026-11-20", dueOn: "2026-11-27", originalDueOn: "2026-11-27" };
        const before = { ...draftFacts, ...dates, clockStartedOn: "2026-11-20", state };
        const decision = attempt(
          before,
          people.lead,
          "2026-11-23",
          completeInput(action, "2026-11-23"),
        );
        if (!decision.ok) throw new Error(`${action}: ${decision.refusal.message}`);
        const columns: Readonly<Record<string, { name: string }>> = getTableColumns(finding);
        const written = Object.keys(decision.patch)
          .filter((name) => name !== "state")
          .map((name) => columns[name]?.name);
        expect(stored.get(arrow), arrow).toEqual(expect.arrayContaining(written));
      }
    }
    expect([...stored.keys()].sort()).toEqual([...derived].sort());
  });

  it.each([
    ["acknowledges", "issued", "state = 'rectifying', acknowledged_on = '2026-11-20'"],
    ["disputes", "issued", "state = 'disputed', clock_stopped_on = '2026-11-20', days_used = 13"],
    ["asks for closure", "rectifying", `state = 'closure_requested', ${stop}`],
    ["asks for closure of long work", "long_term", `state = 'closure_requested', ${stop}`],
    ["asks for more time", "rectifying", `extension_requested_by = '${me}'`],
    ["asks for long-term status", "rectifying", `long_term_requested_by = '${me}'`],
    ["checks in", "long_term", "due_on = '2027-03-31'"],
  ])("a unit %s", async (_, state, set) => {
    expect(await touch(await findingIn(state), set)).toBe(1);
  });

  it.each([
    ["moves its due date", "rectifying", "due_on = '2027-06-30'"],
    ["moves the original date", "rectifying", "original_due_on = '2027-06-30'"],
    ["makes the finding lighter", "rectifying", "severity = 'ordinary'"],
    ["rewrites the fact", "rectifying", "fact = '改'"],
    [
      "counts extensions itself",
      "rectifying",
      "extensions_granted = 0, extension_requested_by = null",
    ],
    ["grants itself long-term status", "rectifying", "state = 'long_term', due_on = '2027-03-31'"],
    ["closes", "verifying", "state = 'closed', closed_on = '2026-11-20', on_time = true"],
    ["takes a return for nothing", "rectifying", "returned_count = 0"],
    ["signs first for the closure", "closure_requested", `closure_proposed_by = '${me}'`],
    ["calls back its closure request", "closure_requested", "state = 'rectifying'"],
    ["ends its own dispute", "disputed", "state = 'issued'"],
    ["withdraws", "issued", "state = 'withdrawn'"],
    ["lifts a veto", "rectifying", "vetoed = false, veto_requested_by = null"],
    ["asks in another's name", "rectifying", `extension_requested_by = '${outsider}'`],
    ["moves the check-in out of sight", "long_term", "due_on = '2028-12-31'"],
    ["brings the check-in forward", "long_term", "due_on = '2026-11-21'"],
    ["stops no clock when asking", "rectifying", "state = 'closure_requested'"],
    [
      "calls a late request punctual",
      "rectifying",
      "state = 'closure_requested', clock_stopped_on = '2026-11-25', review_due_on = '2026-12-02', late = false",
    ],
    ["names a responsible leader without a receipt", "issued", "responsible_leader = '某'"],
  ])("refuses a unit that %s", async (_, state, set) => {
    const closable = state === "disputed" || state === "closure_requested" || state === "verifying";
    const id = await findingIn(state, {
      returned_count: 1,
      extensions_granted: 1,
      vetoed: true,
      veto_requested_by: outsider,
      ...(closable ? { clock_stopped_on: "2026-11-19" } : {}),
    });
    expect(await touch(id, set)).toBe("refused");
  });

  it("refuses a third extension, a second pending request, a forgotten lateness and a skipped version", async () => {
    const asks = `extension_requested_by = '${me}'`;
    expect(await touch(await findingIn("rectifying", { extensions_granted: 2 }), asks)).toBe(
      "refused",
    );
    const waiting = await findingIn("rectifying", { extension_requested_by: outsider });
    expect(await touch(waiting, asks)).toBe("refused");
    expect(await touch(waiting, "extension_requested_by = null")).toBe("refused");
    const late = await findingIn("rectifying", { late: true });
    expect(await touch(late, `state = 'closure_requested', ${stop}, late = false`)).toBe("refused");
    expect(await touch(late, `state = 'closure_requested', ${stop}`)).toBe(1);
    const missed = await findingIn("long_term", { due_on: "2026-09-30" });
    expect(await touch(missed, "due_on = '2026-12-31'")).toBe("refused");
    expect(await touch(missed, "due_on = '2026-12-31', late = true")).toBe(1);
    const fresh = await findingIn("rectifying");
    expect(await asUnit(`update finding set ${asks} where id = '${fresh}'`)).toBe("refused");
  });

  it("reaches no finding of another unit", async () => {
    const other = await findingIn("rectifying", { unit_id: neighbourId });
    expect(await touch(other, `extension_requested_by = '${me}'`)).toBe(0);
  });

  it("does not limit the county's own writes", async () => {
    const id = await findingIn("issued");
    await admin.query("update finding set severity = 'ordinary' where id = $1", [id]);
    const county = { role: "xianlan_writer", countyId: countyId ?? "", unitId: null } as const;
    const changed = await withScope(app, { ...county, accountId: outsider }, "write", (tx) =>
      tx.execute(sql.raw(`update finding set due_on = '2027-01-05' where id = '${id}'`)),
    );
    expect(changed.rowCount).toBe(1);
  });
});

describe("the requests of a unit", () => {
  const row = (id: string, by: string, outcome: string | null, table: string) => {
    const key = `'${countyId}', '${randomUUID()}', '${id}', now(), '${by}', '甲', ${outcome === null ? "null" : `'${outcome}'`}`;
    const common =
      "county_id, id, finding_id, requested_at, requested_by, requested_by_name, outcome";
    const own = {
      finding_extension: [
        "ordinal, reason, progress, wished_due_on",
        "1, '理由', '进展', '2026-12-20'",
      ],
      finding_dispute: ["ground", "'理由'"],
      finding_long_term: ["reason", "'理由'"],
    }[table];
    return `insert into ${table} (${common}, ${own?.[0]}) values (${key}, ${own?.[1]})`;
  };

  it.each(["finding_extension", "finding_dispute", "finding_long_term"])(
    "are handed in as %s under the own name, unanswered, on the own finding",
    async (table) => {
      const id = await findingIn("rectifying");
      expect(await asUnit(row(id, me ?? "", null, table))).toBe(1);
      expect(await asUnit(row(id, outsider, null, table))).toBe("refused");
      const outcome = { finding_dispute: "upheld" }[table] ?? "granted";
      expect(await asUnit(row(id, me ?? "", outcome, table))).toBe("refused");
      const other = await findingIn("rectifying", { unit_id: neighbourId });
      expect(await asUnit(row(other, me ?? "", null, table))).toBe("refused");
      const grants = await asUnit(`update ${table} set outcome = '${outcome}'`);
      expect(grants).toBe("refused");
    },
  );

  it("may lapse and nothing else", async () => {
    const id = await findingIn("rectifying");
    await asUnit(row(id, me ?? "", null, "finding_extension"));
    const lapse = `update finding_extension set outcome = 'lapsed', version = version + 1 where finding_id = '${id}'`;
    expect(await asUnit(`${lapse} and outcome is not null`)).toBe(0);
    expect(await asUnit(lapse)).toBe(1);
    expect(await asUnit(lapse)).toBe(0);
  });
});
