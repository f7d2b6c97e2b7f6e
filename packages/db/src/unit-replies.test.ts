import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase, withScope } from "./scope.ts";
import { useDatabase } from "./testing/index.ts";

const county = randomUUID();
const [unit, neighbour, inspection, finding, me, colleague, office, outsider] = Array.from(
  { length: 8 },
  () => randomUUID(),
);

const database = useDatabase();
let app: Database;
let admin: Client;

beforeAll(async () => {
  app = openDatabase(database.appUrl, { connections: 1 });
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query(`
    insert into county (county_id, name) values ('${county}', '县');
    insert into inspection (county_id, id, year, ordinal, title, starts_on)
      values ('${county}', '${inspection}', 2026, 1, '轮次', '2026-01-01');
    insert into unit (county_id, id, name, kind) values
      ('${county}', '${unit}', '甲镇', 'township'), ('${county}', '${neighbour}', '乙镇', 'township');
    insert into auth_user (id, name, email, username)
      select id::uuid, id, id || '@example.cn', id
      from unnest(array['${me}', '${colleague}', '${office}', '${outsider}']) as id;
    insert into account (county_id, id, name, unit_id) values
      ('${county}', '${me}', '甲', '${unit}'), ('${county}', '${colleague}', '乙', '${unit}'),
      ('${county}', '${office}', '丙', null), ('${county}', '${outsider}', '丁', '${neighbour}');
    insert into finding (county_id, id, inspection_id, number, state, unit_id, fact, category, severity,
        found_on, issued_on, due_on, original_due_on, clock_started_on, created_by, created_by_name,
        created_at, updated_at, updated_by_name)
      values ('${county}', '${finding}', '${inspection}', '1', 'long_term', '${unit}', '事实', 'theory', 'major',
        '2026-11-01', '2026-11-03', '2026-12-31', '2026-11-24', '2026-11-03', '${office}', '丙',
        '2026-11-03', '2026-11-03', '丙')`);
});
afterAll(async () => {
  await app.close();
  await admin.end();
});

/** Rows the unit's own database role changed, or the reason it was refused. */
async function asUnit(statement: string): Promise<number | string> {
  const scope = { role: "xianlan_unit", countyId: county, unitId: unit ?? null } as const;
  try {
    return await withScope(app, { ...scope, accountId: me ?? null }, "write", async (tx) => {
      return (await tx.execute(sql.raw(statement))).rowCount ?? 0;
    });
  } catch (error) {
    const { cause } = error as { cause?: { code?: string; message?: string } };
    return cause?.code === "42501" ? "refused" : (cause?.message ?? String(error));
  }
}

const insert = (table: string, row: Record<string, unknown>) => {
  const all: Record<string, unknown> = { county_id: county, id: randomUUID(), ...row };
  const literal = (value: unknown) => (value === null ? "null" : `'${value}'`);
  return `insert into ${table} (${Object.keys(all).join()}) values (${Object.values(all).map(literal).join()})`;
};

async function seeded(table: string, row: Record<string, unknown>): Promise<string> {
  const id = randomUUID();
  await admin.query(insert(table, { id, ...row }));
  return id;
}

const by = { issued_at: "2026-11-10", issued_by: office, issued_by_name: "丙" };
const escalationNotice = () =>
  seeded("finding_escalation", { finding_id: finding, kind: "reminder", text: "请加快", ...by });
const sent = { due_on: "2026-12-01", sent_at: "2026-11-10", sent_by: office, sent_by_name: "丙" };
/** Each of its own finding: none asks a unit twice. */
async function selfCheck(): Promise<string> {
  await admin.query("delete from self_check where county_id = $1", [county]);
  return seeded("self_check", { finding_id: finding, unit_id: unit, text: "请自查同类", ...sent });
}
const request = (outcome: string | null, requestedBy = me) =>
  seeded("finding_long_term", {
    finding_id: finding,
    requested_at: "2026-11-05",
    requested_by: requestedBy,
    requested_by_name: "甲",
    reason: "需要长期",
    outcome,
  });
const milestone = async (more = {}) =>
  seeded("finding_milestone", {
    finding_id: finding,
    long_term_id: await request("granted"),
    ordinal: 1,
    text: "建成",
    due_on: "2026-12-20",
    ...more,
  });
const measure = () =>
  seeded("finding_measure", {
    finding_id: finding,
    ordinal: 1,
    text: "补办活动",
    due_on: "2026-11-20",
  });

const rows = {
  finding_escalation: escalationNotice,
  self_check: selfCheck,
  finding_milestone: milestone,
  finding_measure: measure,
};
const replies = {
  finding_escalation: "reply = '已整改', replied_at = now(), replied_by_name = '甲'",
  self_check:
    "checked = 3, failed = 1, answer = '已查', answered_at = now(), answered_by_name = '甲'",
  finding_milestone: "done_on = '2026-11-20'",
  finding_measure: "done_on = '2026-11-20', result = '已落实'",
};

describe("what a unit replies to", () => {
  it.each(Object.keys(rows) as (keyof typeof rows)[])("%s accepts the reply", async (table) => {
    const id = await rows[table]();
    const write = `update ${table} set version = version + 1, ${replies[table]} where id = '${id}'`;
    expect(await asUnit(write)).toBe(1);
  });

  it.each([
    ["finding_escalation", "text = '没事'"],
    ["finding_escalation", "kind = 'interview'"],
    ["finding_escalation", "reply_due_on = '2027-12-31'"],
    ["finding_escalation", "issued_by_name = '某'"],
    ["finding_escalation", "version = version + 5"],
    ["self_check", "text = '没事'"],
    ["self_check", "due_on = '2027-12-31'"],
    ["self_check", "sent_by_name = '某'"],
    ["finding_milestone", "due_on = '2027-12-31'"],
    ["finding_milestone", "text = '略'"],
    ["finding_measure", "due_on = '2027-12-31'"],
    ["finding_measure", "text = '略'"],
  ] as const)("%s keeps what was not the unit's: %s", async (table, more) => {
    const id = await rows[table]();
    const version = more.startsWith("version") ? "" : "version = version + 1,";
    const write = `update ${table} set ${version} ${replies[table]}, ${more} where id = '${id}'`;
    expect(await asUnit(write)).toBe("refused");
  });

  it("accepts one reply only", async () => {
    for (const table of ["finding_escalation", "self_check", "finding_milestone"] as const) {
      const write = `update ${table} set version = version + 1, ${replies[table]} where id = '${await rows[table]()}'`;
      expect([await asUnit(write), await asUnit(write)]).toEqual([1, 0]);
    }
  });
});

describe("what a unit adds", () => {
  const checkIn = (more = {}) =>
    insert("finding_check_in", {
      finding_id: finding,
      text: "进展",
      due_on: "2026-12-31",
      late: false,
      recorded_at: "2026-11-20",
      recorded_by: me,
      recorded_by_name: "甲",
      ...more,
    });
  it("checks in under its own name, and late where it is", async () => {
    expect(await asUnit(checkIn())).toBe(1);
    expect(await asUnit(checkIn({ recorded_by: colleague }))).toBe("refused");
    expect(await asUnit(checkIn({ due_on: "2026-09-30" }))).toBe("refused");
    expect(await asUnit(checkIn({ due_on: "2026-09-30", late: true }))).toBe(1);
  });

  it("names milestones of its own undecided request alone", async () => {
    const named = { finding_id: finding, ordinal: 2, text: "建成", due_on: "2026-12-20" };
    const into = async (outcome: string | null, who = me, more = {}) =>
      asUnit(
        insert("finding_milestone", {
          ...named,
          long_term_id: await request(outcome, who),
          ...more,
        }),
      );
    expect(await into(null)).toBe(1);
    expect(await into("granted")).toBe("refused");
    expect(await into(null, colleague)).toBe("refused");
    expect(await into(null, me, { done_on: "2026-11-20" })).toBe("refused");
  });

  it("writes no timeline entry in another's name", async () => {
    const event = { finding_id: finding, at: "2026-11-20", action: "note", actor_name: "甲" };
    expect(await asUnit(insert("finding_event", { ...event, account_id: me }))).toBe(1);
    expect(await asUnit(insert("finding_event", { ...event, account_id: office }))).toBe("refused");
  });

  it("notifies the county and the sender of a notice, nobody of another unit, under its own name", async () => {
    await escalationNotice();
    const notice = (more: Record<string, unknown>) =>
      asUnit(
        insert("notice", {
          at: "2026-11-20",
          kind: "asked",
          urgent: false,
          roles: "{office}",
          title: "申请延期",
          href: "/findings",
          caused_by: me,
          ...more,
        }),
      );
    expect(await notice({})).toBe(1);
    expect(await notice({ unit_id: unit })).toBe(1);
    expect(await notice({ account_id: office })).toBe(1);
    expect(await notice({ account_id: outsider })).toBe("refused");
    expect(await notice({ unit_id: neighbour })).toBe("refused");
    expect(await notice({ caused_by: office })).toBe("refused");
    expect(await notice({ caused_by: null })).toBe("refused");
  });
});
