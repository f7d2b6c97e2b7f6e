import { randomUUID } from "node:crypto";
import { countyList, withScope } from "@xianlan/db";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { failureOf, useWorld } from "../../testing/index.ts";
import { withScheme } from "../../testing/schemes.ts";
import { lateCalendar, submissionAt } from "../../testing/submissions.ts";

const world = useWorld();

beforeAll(async () => {
  await withScheme(world, { rules: lateCalendar() });
  await world.caller("office").period.lock({
    idempotencyKey: randomUUID(),
    periodId: "2026-M09",
    version: 0,
    reason: "已报齐",
  });
});

/** What a unit's database role may do by itself, whatever the product's code would ask it to. */
async function asUnit(statement: ReturnType<typeof sql>): Promise<number | "refused"> {
  const { countyId, unitId, accountId } = world.accounts.unit_clerk;
  const scope = { role: "xianlan_unit", countyId, unitId, accountId } as const;
  try {
    const { rowCount } = await withScope(world.database, scope, "write", (tx) =>
      tx.execute(statement),
    );
    return rowCount ?? 0;
  } catch {
    return "refused";
  }
}

type Submission = { id?: string; periodId?: string; state?: string; received?: string | null };
const insertSubmission = ({
  id = randomUUID(),
  periodId = "2026-M12",
  state,
  received,
}: Submission) =>
  sql`insert into submission (county_id, id, unit_id, period_id, state, received_at, created_at, updated_at, updated_by_name)
    values (${world.countyId}, ${id}, ${world.units.qingshi}, ${periodId}, ${state ?? "draft"}, ${received ?? null}, now(), now(), '甲')`;

const insertEntry = (
  submissionId: string,
  code: string,
  changes = { source: "typed", corrected: false },
) =>
  sql`insert into entry (county_id, id, submission_id, unit_id, period_id, code, source, corrected, updated_at, updated_by_name)
    values (${world.countyId}, ${randomUUID()}, ${submissionId}, ${world.units.qingshi}, '2026-M12', ${code}, ${changes.source}, ${changes.corrected}, now(), '甲')`;

const insertEvent = (submissionId: string, kind: string) =>
  sql`insert into submission_event (county_id, id, submission_id, unit_id, kind, fields, at, by_name)
    values (${world.countyId}, ${randomUUID()}, ${submissionId}, ${world.units.qingshi}, ${kind}, '[]', now(), '何主任')`;

const insertRecord = (on: string, id = randomUUID(), list: string | null = null) =>
  sql`insert into activity (county_id, id, unit_id, kind, happened_on, title, attributes, source, list_id, created_by, created_by_name, created_at, updated_at, updated_by_name)
    values (${world.countyId}, ${id}, ${world.units.qingshi}, 'lecture', ${on}, '宣讲', '{}', ${list === null ? "unit" : "list"}, ${list}, ${randomUUID()}, '甲', now(), now(), '甲')`;

describe("a unit's database role", () => {
  it("begins a submission as a draft, and not in a locked period", async () => {
    expect(await asUnit(insertSubmission({ state: "submitted" }))).toBe("refused");
    expect(await asUnit(insertSubmission({ received: "2026-11-01" }))).toBe("refused");
    expect(await asUnit(insertSubmission({ periodId: "2026-M09" }))).toBe("refused");
    expect(await asUnit(insertSubmission({}))).toBe(1);
  });

  it("types its figures, and neither states a list's nor says that one was corrected", async () => {
    const submissionId = randomUUID();
    await asUnit(sql`delete from entry`);
    await world.admin.execute(sql`delete from submission where county_id = ${world.countyId}`);
    expect(await asUnit(insertSubmission({ id: submissionId }))).toBe(1);
    expect(await asUnit(insertEntry(submissionId, "D1"))).toBe(1);
    expect(
      await asUnit(insertEntry(submissionId, "C4", { source: "typed", corrected: true })),
    ).toBe("refused");
    expect(
      await asUnit(insertEntry(submissionId, "C4", { source: "list", corrected: false })),
    ).toBe("refused");
    expect(await asUnit(sql`update entry set corrected = true`)).toBe("refused");
  });

  it("adds only its own actions to a submission's timeline", async () => {
    const { id } = await submissionAt(world, "submitted");
    expect(await asUnit(sql`update submission set state = 'accepted'`)).not.toBe(1);
    for (const kind of ["accepted", "returned", "corrected"]) {
      expect(await asUnit(insertEvent(id, kind))).toBe("refused");
    }
    expect(await asUnit(insertEvent(id, "signed"))).toBe(1);
  });

  it("writes neither a department's list nor a locked month", async () => {
    const list = randomUUID();
    await world.admin.insert(countyList).values({
      countyId: world.countyId,
      id: list,
      kind: "articles",
      department: "县融媒体中心",
      fileName: "名单.xlsx",
      rowCount: 1,
      importedAt: world.clock.now,
      importedByName: "何主任",
    });
    const [own, listed, old] = [randomUUID(), randomUUID(), randomUUID()];
    expect(await asUnit(insertRecord("2026-11-03", own))).toBe(1);
    expect(await asUnit(insertRecord("2026-11-03", listed, list))).toBe("refused");
    expect(await asUnit(insertRecord("2026-09-03", old))).toBe("refused");
    await world.admin.execute(insertRecord("2026-11-03", listed, list));
    await world.admin.execute(insertRecord("2026-09-03", old));
    const change = (id: string) => sql`update activity set title = '改' where id = ${id}`;
    expect(await asUnit(change(own))).toBe(1);
    expect(await asUnit(change(listed))).toBe(0);
    expect(await asUnit(change(old))).toBe(0);
    const intoLocked = sql`update activity set happened_on = '2026-09-05' where id = ${own}`;
    expect(await asUnit(intoLocked)).toBe("refused");
  });

  it("gets refusals of the database as messages people can read", async () => {
    const [listed] = (await world.caller("unit_clerk").activity.list({})).rows.filter(
      ({ source }) => source === "list",
    );
    const failure = await failureOf(
      world.caller("unit_clerk").activity.remove({
        idempotencyKey: randomUUID(),
        id: listed?.id ?? "",
        version: 1,
        reason: "不是我们的",
      }),
    );
    expect(failure.message).toContain("请提出异议");
  });
});
