import { randomUUID } from "node:crypto";
import { auditHead, auditLog, withScope } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type AuditEntry, chainMac, chainStart, formerChain, recordAudits } from "./audit.ts";
import { checkAuditChains } from "./modules/audit/index.ts";
import { draftInput, findingAt, useWorld } from "./testing/index.ts";

const world = useWorld();
const key = () => ({ idempotencyKey: randomUUID() });

/** The chains that hold rows of an entity, with the actions in each. */
async function chainsOf(entityId: string): Promise<Record<string, string[]>> {
  const rows = await world.admin
    .select({ chain: auditLog.chain, action: auditLog.action })
    .from(auditLog)
    .where(and(eq(auditLog.countyId, world.countyId), eq(auditLog.entityId, entityId)))
    .orderBy(auditLog.chain, auditLog.seq);
  const byChain = Map.groupBy(rows, ({ chain }) => chain);
  return Object.fromEntries(
    [...byChain].map(([chain, all]) => [chain, all.map(({ action }) => action)]),
  );
}

async function problems(): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { broken } of checkAuditChains(world.services)) {
    if (broken !== null) found.push(broken);
  }
  return found;
}

it("vouches for a row as version 0.4.0 wrote it", () => {
  const row = {
    countyId: "0190a000-0000-7000-8000-000000000001",
    chain: formerChain,
    seq: 1,
    format: 1 as const,
    keyId: null,
    at: "2026-01-02T01:00:00.000Z",
    accountId: null,
    actorName: "甲",
    address: "10.0.0.1",
    requestId: "r1",
    action: "finding.issue",
    entity: "finding",
    entityId: "f1",
    before: { state: "draft" },
    after: { state: "issued" },
    previousMac: chainStart,
  };
  expect(chainMac(new Uint8Array(32).fill(7), row)).toBe(
    "54bbdeb9ca468faea34769746612006c004f3edb83f8045fac20bda5a6085227",
  );
});

describe("the audit chains of a county", () => {
  it("keep a unit's rows in its own chain, whoever writes", async () => {
    const { id } = await findingAt(world, "issued");
    await world.caller("office").finding.note({ id, text: "核对过", ...key() });
    expect(await chainsOf(id)).toEqual({
      [world.units.qingshi]: ["finding.draft", "finding.issue", "finding.note"],
    });
    expect(await problems()).toEqual([]);
  });

  it("keep a row of several units in the chain of each", async () => {
    const { qingshi, baisha } = world.units;
    const office = world.caller("office").finding;
    const first = draftInput(world, { placeId: null, placeText: "新建书屋" });
    const { id, version } = await office.draft(first);
    const { idempotencyKey: _key, ...content } = first;
    await office.editDraft({ ...content, id, version, unitId: baisha, ...key() });
    expect(await chainsOf(id)).toEqual({
      [qingshi]: ["finding.draft", "finding.editDraft"],
      [baisha]: ["finding.editDraft"],
    });
    expect(await problems()).toEqual([]);
  });

  it("keep what belongs to no unit in the county's own", async () => {
    const { accountId } = world.accounts.unit_clerk;
    await world.caller("admin").account.unlock({ id: accountId, ...key() });
    expect(await chainsOf(accountId)).toEqual({ [world.countyId]: ["account.unlock"] });
  });

  it("let a unit write into its own alone", async () => {
    const { countyId, units } = world;
    const scope = {
      role: "xianlan_unit",
      countyId,
      unitId: units.qingshi,
      accountId: null,
    } as const;
    const entry: AuditEntry = {
      action: "finding.note",
      entity: "finding",
      entityId: "-",
      units: [units.baisha],
    };
    const subject = { countyId, unitId: units.qingshi, accountId: null, name: "甲" };
    const writing = withScope(world.database, scope, "write", (tx) =>
      recordAudits(tx, world.context("unit_clerk"), subject, [entry]),
    );
    await expect(writing).rejects.toMatchObject({
      cause: { message: expect.stringContaining("row-level security") },
    });
  });

  it("are whole after writers of two units at once", async () => {
    const { qingshi, baisha } = world.units;
    const office = world.caller("office").finding;
    await Promise.all(
      Array.from({ length: 12 }, (_, nth) =>
        office.draft(
          draftInput(world, { unitId: nth % 2 === 0 ? qingshi : baisha, placeId: null }),
        ),
      ),
    );
    expect(await problems()).toEqual([]);
  });

  it("still vouch for the one chain from before units had theirs", async () => {
    const { countyId, services } = world;
    let mac = chainStart;
    const rows = [1, 2, 3].map((seq) => {
      const row = {
        countyId,
        chain: formerChain,
        seq,
        format: 1 as const,
        keyId: null,
        at: "2026-01-02T01:00:00.000Z",
        accountId: null,
        actorName: "甲",
        address: "-",
        requestId: "-",
        action: "finding.issue",
        entity: "finding",
        entityId: "-",
        before: null,
        after: { state: "issued" },
        previousMac: mac,
      };
      mac = chainMac(services.auditKey, row);
      return { ...row, mac };
    });
    await world.admin.insert(auditLog).values(rows);
    const head = { countyId, chain: formerChain, seq: 3, mac };
    await world.admin.insert(auditHead).values(head);
    expect(await problems()).toEqual([]);
    const own = and(eq(auditHead.countyId, countyId), eq(auditHead.chain, formerChain));
    await world.admin.update(auditHead).set({ seq: 4 }).where(own);
    expect(await problems()).toEqual([{ seq: 4, problem: "missing", owner: "早期记录" }]);
    await world.admin.update(auditHead).set({ seq: 3 }).where(own);
  });
});
