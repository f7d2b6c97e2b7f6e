import { auditLog } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { roles } from "@xianlan/domain/account";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "../../canonical.ts";
import { giveCredential } from "../../testing/credentials.ts";
import { useWorld } from "../../testing/use-world.ts";
import type { Caller, World } from "../../testing/world.ts";

const database = useDatabase();
const world = useWorld(database);
const other = useWorld(database);

beforeAll(async () => {
  for (const each of [world, other]) {
    await giveCredential(each, "inspector");
    await giveCredential(each, "office");
  }
});

type WriteCase = {
  action: string;
  /** Sends the write for rows of `from`, with the version given. */
  send(caller: Caller, from: World, key: string, version: number): Promise<unknown>;
  versioned: boolean;
};

const unitValues = { shortName: "", kind: "township" as const, regionCode: "", active: true };
const placeValues = { kind: "village" as const, active: true };

const writes: Record<string, WriteCase> = {
  "directory.createUnit": {
    action: "unit.create",
    versioned: false,
    send: (caller, _, idempotencyKey) =>
      caller.directory.createUnit({ ...unitValues, name: "新设镇", idempotencyKey }),
  },
  "directory.createPlace": {
    action: "place.create",
    versioned: false,
    send: (caller, from, idempotencyKey) =>
      caller.directory.createPlace({
        ...placeValues,
        name: "新村",
        unitId: from.units.qingshi,
        idempotencyKey,
      }),
  },
  "directory.editUnit": {
    action: "unit.edit",
    versioned: true,
    send: (caller, from, idempotencyKey, version) =>
      caller.directory.editUnit({
        ...unitValues,
        name: "青石岭镇",
        id: from.units.qingshi,
        version,
        idempotencyKey,
      }),
  },
  "directory.editPlace": {
    action: "place.edit",
    versioned: true,
    send: (caller, from, idempotencyKey, version) =>
      caller.directory.editPlace({
        ...placeValues,
        name: "上新村",
        id: from.places.shangcun,
        version,
        idempotencyKey,
      }),
  },
  "account.edit": {
    action: "account.edit",
    versioned: true,
    send: (caller, from, idempotencyKey, version) =>
      caller.account.edit({
        id: from.accounts.inspector.accountId,
        name: "方督查",
        post: "科长",
        unitId: null,
        roles: ["inspector"],
        version,
        idempotencyKey,
      }),
  },
  "account.resetPassword": {
    action: "account.reset_password",
    versioned: true,
    send: (caller, from, idempotencyKey, version) =>
      caller.account.resetPassword({
        id: from.accounts.office.accountId,
        version,
        idempotencyKey,
      }),
  },
  "account.disable": {
    action: "account.disable",
    versioned: true,
    send: (caller, from, idempotencyKey, version) =>
      caller.account.disable({ id: from.accounts.leader.accountId, version, idempotencyKey }),
  },
};

const rowsOf = async (action: string) => {
  const own = and(eq(auditLog.countyId, world.countyId), eq(auditLog.action, action));
  return world.admin.select().from(auditLog).where(own);
};

describe.each(Object.entries(writes))("%s", (_, { action, send }) => {
  it("is refused to every other role, before sign-in, and for another county's rows", async () => {
    for (const role of roles.filter((each) => each !== "admin")) {
      const actor = { ...world.accounts.admin, roles: [role] };
      await expect(send(world.caller(actor), world, uuid(), 1)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    await expect(send(world.caller(null), world, uuid(), 1)).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
    if (action !== "unit.create") {
      await expect(send(world.caller("admin"), other, uuid(), 1)).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    expect(await rowsOf(action)).toHaveLength(0);
  });

  it("works once for a key repeated at once, audited once, and refuses the key for another body", async () => {
    const key = uuid();
    const admin = world.caller("admin");
    const results = await Promise.all(Array.from({ length: 5 }, () => send(admin, world, key, 1)));
    const plain = results.map((result) => canonicalJson({ ...Object(result), password: null }));
    expect(new Set(plain).size).toBe(1);
    const rows = await rowsOf(action);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      accountId: world.accounts.admin.accountId,
      actorName: "管理员",
      address: "127.0.0.1",
    });
    const body = action === "unit.create" ? null : send(admin, other, key, 1);
    if (body) await expect(body).rejects.toMatchObject({ cause: { kind: "key_reused" } });
  });
});

const edits = Object.entries(writes).filter(([, { versioned }]) => versioned);

describe.each(edits)("%s", (_, { send }) => {
  it("refuses a stale version and shows the row as it stands", async () => {
    await expect(send(world.caller("admin"), world, uuid(), 1)).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { kind: "conflict", current: { version: 2 } },
    });
  });
});

describe("the directory", () => {
  it("refuses a double name at the field, and closing a unit whose accounts are in use", async () => {
    const admin = world.caller("admin").directory;
    const double = { ...unitValues, name: "白沙乡", idempotencyKey: uuid() };
    await expect(admin.createUnit(double)).rejects.toMatchObject({
      cause: { fields: [{ path: "name" }] },
    });
    const chengguan = (await admin.units()).find(({ name }) => name === "城关街道");
    const rename = { ...unitValues, id: chengguan?.id ?? "", version: 1, name: "白沙乡" };
    await expect(admin.editUnit({ ...rename, idempotencyKey: uuid() })).rejects.toMatchObject({
      cause: { fields: [{ path: "name" }] },
    });
    const close = { ...rename, id: world.units.baisha, active: false, idempotencyKey: uuid() };
    await expect(admin.editUnit(close)).rejects.toThrow("在用账号");
    const closed = { ...rename, name: "城关街道", active: false, idempotencyKey: uuid() };
    expect(await admin.editUnit(closed)).toMatchObject({ active: false, version: 2 });
  });
});
