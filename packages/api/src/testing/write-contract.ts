import { randomUUID } from "node:crypto";
import { auditLog } from "@xianlan/db";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { AccountName } from "./directory.ts";
import { failureOf } from "./failure.ts";
import type { Caller, World } from "./world.ts";

type Body = Record<string, unknown>;

/** What every write has to do (house rule 9), stated once for each. */
export type WriteContract = {
  /** `module.action`, as in the router and the audit log. */
  path: string;
  by: AccountName;
  /** Has not the permission. */
  wrongRole: AccountName;
  /** Has the permission at another unit; left out for writes of the county. */
  elsewhere?: AccountName;
  /** A fresh body each time, of a row nobody has written meanwhile; without the idempotency key. */
  input: (world: World) => Promise<Body>;
  /** A change that makes it another body under the same key. */
  otherBody: Body;
  /** Names a row that is there: `stale` writes it behind the caller's back. Left out for new rows. */
  stale?: (world: World, body: Body) => Promise<unknown>;
  /** Another action than the path in the audit log. */
  action?: string;
  /** Names no row, so that from another unit it is simply done there. */
  namesNothing?: true;
};

type Worlds = () => { world: World; other: World };

function caller(from: Caller, path: string) {
  const [module = "", action = ""] = path.split(".");
  const run: unknown = Reflect.get(Reflect.get(Object(from), module), action);
  if (typeof run !== "function") throw new Error(`no procedure ${path}`);
  return (body: Body): Promise<unknown> => run(body);
}

/** Works and is audited; wrong role; wrong unit and county; stale version; repeated key. */
export function testWrites(contracts: readonly WriteContract[], worlds: Worlds): void {
  describe.each(contracts)("$path", (one) => {
    const ready = async () => {
      const { world, other } = worlds();
      const body = { ...(await one.input(world)), idempotencyKey: randomUUID() };
      const as = (who: AccountName, at = world) => caller(at.caller(who), one.path);
      const place = ({ chain, seq }: { chain: string; seq: number }) => `${chain} ${seq}`;
      const before = new Set((await audited(world)).map(place));
      const added = async () => (await audited(world)).filter((row) => !before.has(place(row)));
      return { world, other, body, as, added };
    };
    const audited = (world: World) =>
      world.admin
        .select()
        .from(auditLog)
        .where(
          and(eq(auditLog.countyId, world.countyId), eq(auditLog.action, one.action ?? one.path)),
        )
        .orderBy(auditLog.at, auditLog.chain, auditLog.seq);

    it("works, and the audit row says who did what", async () => {
      const { world, body, as, added } = await ready();
      await as(one.by)(body);
      const rows = await added();
      expect(rows.length).toBeGreaterThan(0);
      const { accountId, name } = world.accounts[one.by];
      expect(rows[0]).toMatchObject({ accountId, actorName: name });
    });

    it("refuses the wrong role", async () => {
      const { body, as, added } = await ready();
      expect(await failureOf(as(one.wrongRole)(body))).toMatchObject({ code: "FORBIDDEN" });
      expect(await added()).toEqual([]);
    });

    if (one.namesNothing !== true) {
      it("answers for another unit's row as for a missing one", async () => {
        const { other, body, as, added } = await ready();
        if (one.elsewhere !== undefined) {
          expect(await failureOf(as(one.elsewhere)(body))).toMatchObject({ code: "NOT_FOUND" });
        }
        expect(await failureOf(as(one.by, other)(body))).toMatchObject({
          code: expect.stringMatching(/NOT_FOUND|UNPROCESSABLE_CONTENT/),
        });
        expect(await added()).toEqual([]);
      });
    }

    it("answers a repeated key once, and refuses it with another body", async () => {
      const { body, as, added } = await ready();
      const results = await Promise.all(Array.from({ length: 8 }, () => as(one.by)(body)));
      for (const result of results) expect(result).toEqual(results[0]);
      const rows = await added();
      expect(new Set(rows.map((row) => row.requestId)).size).toBe(1);
      const repeated = as(one.by)({ ...body, ...one.otherBody });
      expect(await failureOf(repeated)).toMatchObject({ kind: "key_reused" });
    });

    const { stale } = one;
    if (stale !== undefined) {
      it("shows a late writer the current row", async () => {
        const { world, body, as, added } = await ready();
        await stale(world, body);
        const failure = await failureOf(as(one.by)(body));
        expect(failure).toMatchObject({ code: "CONFLICT" });
        expect(failure.current).toBeTruthy();
        expect(await added()).toEqual([]);
      });
    }
  });
}
