import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type Transaction, withScope } from "./scope.ts";
import { tables } from "./testing/catalogue.ts";
import { useUnitRole } from "./testing/unit-role.ts";

const { countyId, unitId, neighbourId, me, outsider, findingIn, asUnit, admin, app } =
  useUnitRole();

const draft = () => findingIn("draft", { issued_on: null, due_on: null, original_due_on: null });
const issued =
  "state = 'issued', issued_on = '2026-11-03', due_on = '2026-11-24', original_due_on = '2026-11-24'";

/** Columns and values of a row that hangs on a finding. */
const children = {
  finding_criterion: ["ordinal, text", "1, '补齐资料'"],
  finding_event: ["at, action, account_id, actor_name", `now(), 'issue', '${outsider}', '丙'`],
  finding_measure: ["ordinal, text, due_on", "1, '补办活动', '2026-11-20'"],
  attachment: [
    "sha256, file_name, media_type, size, happened_on, uploaded_at, uploaded_by, uploaded_by_name",
    `'0', '照片', 'image/png', 1, '2026-11-03', now(), '${outsider}', '丙'`,
  ],
} as const;
type Child = keyof typeof children;
const childTables = Object.keys(children) as Child[];

const insertChild = (table: Child, findingId: string, more: Record<string, string> = {}) => {
  const [columns, values] = children[table];
  const names = ["county_id, id, finding_id", columns, ...Object.keys(more)];
  const own = [`'${countyId}', '${randomUUID()}', '${findingId}'`, values];
  const others = Object.values(more).map((value) => `'${value}'`);
  return `insert into ${table} (${names.join()}) values (${[...own, ...others].join()})`;
};

/** Who sees the rows of each table that hang on a finding, each once. */
async function shownTo(findingId: string): Promise<unknown> {
  const each = childTables.map((table) => `select shown_to from ${table} where finding_id = $1`);
  const { rows } = await admin().query<{ shown_to: string }>(each.join(" union "), [findingId]);
  return rows.map((row) => row.shown_to);
}

/** How many rows of each table the unit's own role counts on a finding. */
const seenByUnit = (findingId: string) =>
  Promise.all(
    childTables.map((table) => asUnit(`select 1 from ${table} where finding_id = '${findingId}'`)),
  );

const change = (findingId: string, set: string) =>
  admin().query(`update finding set ${set} where id = $1`, [findingId]);

async function withChildren(findingId: string): Promise<string> {
  for (const table of childTables) await admin().query(insertChild(table, findingId));
  return findingId;
}

const asWriter = <Result>(run: (tx: Transaction) => Promise<Result>) => {
  const scope = { role: "xianlan_writer", countyId, unitId: null, accountId: outsider } as const;
  return withScope(app(), scope, "write", run);
};

describe("what hangs on a finding", () => {
  it("is hidden with a draft, and seen by its unit from 交办 on", async () => {
    const id = await withChildren(await draft());
    expect(await shownTo(id)).toEqual([countyId]);
    expect(await seenByUnit(id)).toEqual([0, 0, 0, 0]);
    await change(id, issued);
    expect(await shownTo(id)).toEqual([unitId]);
    expect(await seenByUnit(id)).toEqual([1, 1, 1, 1]);
    await change(id, "state = 'withdrawn'");
    expect(await seenByUnit(id)).toEqual([1, 1, 1, 1]);
  });

  it("stays hidden with a draft that is withdrawn", async () => {
    const id = await withChildren(await draft());
    await change(id, "state = 'withdrawn'");
    expect(await seenByUnit(id)).toEqual([0, 0, 0, 0]);
  });

  it("goes with its finding to another unit, and back into a draft", async () => {
    const id = await withChildren(await findingIn("issued"));
    await change(id, `unit_id = '${neighbourId}'`);
    expect(await shownTo(id)).toEqual([neighbourId]);
    expect(await seenByUnit(id)).toEqual([0, 0, 0, 0]);
    await change(id, `unit_id = '${unitId}'`);
    expect(await seenByUnit(id)).toEqual([1, 1, 1, 1]);
    await change(id, "state = 'draft'");
    expect(await seenByUnit(id)).toEqual([0, 0, 0, 0]);
  });

  it.each(childTables)("%s is refused for another unit than the finding's", async (table) => {
    const id = await findingIn("issued");
    const wrong = insertChild(table, id, { shown_to: neighbourId });
    await expect(admin().query(wrong)).rejects.toThrow(`${table}_finding`);
    await admin().query(insertChild(table, id));
    const moved = `update ${table} set shown_to = '${neighbourId}' where finding_id = '${id}'`;
    await expect(admin().query(moved)).rejects.toThrow(`${table}_finding`);
    const hidden = await draft();
    expect(await asUnit(insertChild(table, hidden, { shown_to: unitId }))).not.toBe(1);
  });

  it("follows a row to another finding", async () => {
    const id = await withChildren(await findingIn("issued"));
    const other = await findingIn("issued", { unit_id: neighbourId });
    await admin().query("update attachment set finding_id = $2 where finding_id = $1", [id, other]);
    await admin().query("update finding_measure set finding_id = $2 where finding_id = $1", [
      id,
      other,
    ]);
    expect(await shownTo(other)).toEqual([neighbourId]);
    await admin().query("update attachment set finding_id = null where finding_id = $1", [other]);
    const { rows } = await admin().query("select 1 from attachment where shown_to is not null");
    expect(rows.length).toBe(
      await admin()
        .query("select 1 from attachment where finding_id is not null")
        .then((found) => found.rows.length),
    );
  });

  it("is told the truth by the finding, whatever is written into it", async () => {
    const id = await findingIn("issued");
    await change(id, `shown_to = '${neighbourId}'`);
    const { rows } = await admin().query("select shown_to from finding where id = $1", [id]);
    expect(rows).toEqual([{ shown_to: unitId }]);
  });

  it("carries the column under the finding's key, kept by a trigger", async () => {
    const carriers = tables
      .filter(({ columns }) => columns.some((column) => column.name === "shown_to"))
      .map((table) => table.name)
      .filter((name) => name !== "finding")
      .sort();
    const { rows } = await admin().query<{ carrier: string }>(
      `select c.conrelid::regclass::text as carrier from pg_constraint c
         join pg_trigger t on t.tgrelid = c.conrelid and t.tgfoid = 'xianlan_child_shown_to'::regproc
        where c.contype = 'f' and c.confrelid = 'finding'::regclass and c.confupdtype = 'c'
          and c.convalidated and cardinality(c.conkey) = 3 and t.tgenabled = 'O'
        order by 1`,
    );
    expect(rows.map((row) => row.carrier)).toEqual(carriers);
    expect(carriers.length).toBeGreaterThan(10);
  });
});

describe("the timeline", () => {
  it.each([
    ["update finding_event set text = '改'", /append-only/],
    [`update finding_event set finding_id = '${randomUUID()}'`, /append-only/],
    ["delete from finding_event", /append-only/],
    ["truncate finding_event", /append-only/],
  ])("refuses %s", async (statement, reason) => {
    await withChildren(await findingIn("issued"));
    await expect(admin().query(statement)).rejects.toThrow(reason);
  });
});

describe("two writers of one finding", () => {
  it("one who adds does not wait for one who changes", async () => {
    const id = await findingIn("issued");
    await admin().query("begin");
    await change(id, "state = 'rectifying', acknowledged_on = '2026-11-05'");
    try {
      await asWriter(async (tx) => {
        await tx.execute(sql`set local lock_timeout = '2s'`);
        await tx.execute(sql.raw(insertChild("finding_event", id)));
      });
    } finally {
      await admin().query("commit");
    }
    expect(await shownTo(id)).toEqual([unitId]);
  });

  it("one who adds waits for the issue, and its row is shown", async () => {
    const id = await draft();
    await admin().query("begin");
    await change(id, issued);
    const added = asWriter(async (tx) => {
      await tx.execute(sql.raw(insertChild("finding_event", id)));
    });
    await waiting();
    await admin().query("commit");
    await added;
    expect(await shownTo(id)).toEqual([unitId]);
    expect(await asUnit(`select 1 from finding_event where finding_id = '${id}'`)).toBe(1);
  });

  /** Until somebody waits for a lock. */
  async function waiting(): Promise<void> {
    const found = await admin().query(
      "select 1 from pg_locks where not granted and locktype in ('transactionid', 'tuple')",
    );
    if (found.rowCount === 0) await waiting();
  }

  it("an answer of the unit itself changes nothing of who sees it", async () => {
    const id = await withChildren(await findingIn("issued"));
    const answer = `update finding set state = 'rectifying', acknowledged_on = '2026-11-20',
      version = version + 1, updated_at = '2026-11-20T02:00:00Z' where id = '${id}'`;
    expect(await asUnit(answer)).toBe(1);
    expect(await seenByUnit(id)).toEqual([1, 1, 1, 1]);
    const own = insertChild("finding_event", id).replace(outsider, me);
    expect(await asUnit(own)).toBe(1);
  });
});
