import { useDatabase } from "@xianlan/db/testing";
import { sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { useWorld } from "../../testing/use-world.ts";
import { type ChainReport, checkAuditChains } from "./check-chain.ts";

const database = useDatabase();
const world = useWorld(database);

beforeAll(async () => {
  for (let nth = 1; nth <= 5; nth += 1) {
    await world.caller("admin").directory.createUnit({
      kind: "township",
      shortName: "",
      regionCode: "",
      active: true,
      name: `第${nth}镇`,
      idempotencyKey: uuid(),
    });
  }
});

async function check(): Promise<ChainReport[]> {
  const reports: ChainReport[] = [];
  for await (const report of checkAuditChains(world.services)) reports.push(report);
  return reports;
}

/** Tampers past the guards, as one with the database's superuser could, checks, and puts it back. */
async function tampered(statement: string, restore: string): Promise<ChainReport["broken"]> {
  await world.admin.execute(sql.raw(statement));
  const [report] = await check();
  await world.admin.execute(sql.raw(restore));
  return report?.broken ?? null;
}

const unguarded = (statement: string) =>
  `set session_replication_role = replica; ${statement}; set session_replication_role = origin`;

describe("the audit chain", () => {
  it("is whole after real actions, and counts them", async () => {
    expect(await check()).toEqual([
      { countyId: world.countyId, county: "临溪县", intact: 5, broken: null },
    ]);
  });

  it("names the first row whose content was changed", async () => {
    const broken = await tampered(
      unguarded("update audit_log set actor_name = actor_name || '甲' where seq in (3, 4)"),
      unguarded("update audit_log set actor_name = left(actor_name, -1) where seq in (3, 4)"),
    );
    expect(broken).toEqual({ seq: 3, problem: "altered" });
  });

  it("names a row taken out of the middle, and one cut off at the end", async () => {
    await world.admin.execute(sql.raw("create table kept as select * from audit_log"));
    const back = (seq: number) =>
      unguarded(`insert into audit_log select * from kept where seq = ${seq}`);
    const deleteRow = (seq: number) => unguarded(`delete from audit_log where seq = ${seq}`);
    expect(await tampered(deleteRow(2), back(2))).toEqual({ seq: 2, problem: "missing" });
    expect(await tampered(deleteRow(5), back(5))).toEqual({ seq: 5, problem: "missing" });
  });

  it("names a forged row: without the key its MAC is wrong, and a replaced link shows", async () => {
    const forged = await tampered(
      unguarded("update audit_log set action = 'x', mac = repeat('0', 64) where seq = 4"),
      unguarded(
        "update audit_log l set action = k.action, mac = k.mac from kept k where k.seq = l.seq",
      ),
    );
    expect(forged).toEqual({ seq: 4, problem: "altered" });
    const unlinked = await tampered(
      unguarded("update audit_log set previous_mac = repeat('0', 64) where seq = 4"),
      unguarded(
        "update audit_log l set previous_mac = k.previous_mac from kept k where k.seq = l.seq",
      ),
    );
    expect(unlinked).toEqual({ seq: 4, problem: "unlinked" });
    expect((await check())[0]?.broken).toBeNull();
  });

  it("does not check out under another key", async () => {
    const services = { ...world.services, auditKey: new Uint8Array(32) };
    for await (const { broken } of checkAuditChains(services)) {
      expect(broken).toEqual({ seq: 1, problem: "altered" });
    }
  });
});
