import { account, accountRole, auditLog } from "@xianlan/db";
import type { Role } from "@xianlan/domain/account";
import { and, eq, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { browserOf, giveCredential, holderOf } from "../../testing/credentials.ts";
import type { AccountName } from "../../testing/directory.ts";
import { useWorld } from "../../testing/use-world.ts";

const world = useWorld();

const admin = () => world.caller("admin").account;
const stored = async (who: AccountName) => {
  const row = (await admin().list({})).find(({ id }) => id === world.accounts[who].accountId);
  if (row === undefined) throw new Error(`no account ${who}`);
  return row;
};
const edit = async (who: AccountName, changes: object, as = admin()) => {
  const { id, version, name, post, unitId, roles } = await stored(who);
  const input = { id, version, name, post, unitId, roles, idempotencyKey: uuid(), ...changes };
  return as.edit(input);
};
const editsOf = async (who: AccountName) => {
  const own = eq(auditLog.entityId, world.accounts[who].accountId);
  return world.admin
    .select()
    .from(auditLog)
    .where(and(own, eq(auditLog.action, "account.edit")));
};

const excluded: readonly (readonly Role[])[] = [
  ["admin", "auditor"],
  ["admin", "office"],
  ["auditor", "leader"],
  ["inspector", "leader", "admin"],
];

describe("roles of different groups", () => {
  it.each(excluded.map((roles) => [roles.join("+"), roles] as const))(
    "%s are refused to a new account and to an old one, at the field and by name",
    async (_, roles) => {
      const refusal = { code: "BAD_REQUEST", message: expect.stringContaining("互斥") };
      const newAccount = { name: "新同志", post: "", username: `x${uuid().slice(-8)}`, mobile: "" };
      const made = admin().create({
        ...newAccount,
        unitId: null,
        roles: [...roles],
        idempotencyKey: uuid(),
      });
      await expect(made).rejects.toMatchObject(refusal);
      await expect(edit("leader", { roles: [...roles] })).rejects.toMatchObject(refusal);
      expect((await stored("leader")).roles).toEqual(["leader"]);
      expect(await editsOf("leader")).toEqual([]);
    },
  );
});

describe("one's own account", () => {
  it("keeps its roles and its unit, whatever they are changed to; name and post may be changed", async () => {
    const others: readonly Role[][] = [["auditor"], ["office"], ["leader", "inspector"]];
    for (const roles of others) {
      await expect(edit("admin", { roles })).rejects.toMatchObject({
        code: "UNPROCESSABLE_CONTENT",
        cause: {
          fields: [{ path: "roles", message: expect.stringContaining("另一名系统管理员") }],
        },
      });
    }
    const moved = { roles: ["unit_lead"], unitId: world.units.qingshi };
    await expect(edit("admin", moved)).rejects.toThrow("不能取消自己的角色");
    expect(await editsOf("admin")).toEqual([]);
    expect(await edit("admin", { name: "管理甲", post: "科员" })).toMatchObject({ name: "管理甲" });
    expect(await editsOf("admin")).toHaveLength(1);
  });

  it("gains nothing by a stale version or a repeated key", async () => {
    const { version } = await stored("admin");
    const stale = edit("admin", { roles: ["auditor"], version: version - 1 });
    await expect(stale).rejects.toMatchObject({ code: "CONFLICT" });
    const idempotencyKey = uuid();
    await edit("admin", { post: "主任科员", idempotencyKey });
    const other = edit("admin", { roles: ["auditor"], idempotencyKey });
    await expect(other).rejects.toMatchObject({ cause: { kind: "key_reused" } });
    expect((await stored("admin")).roles).toEqual(["admin"]);
  });
});

describe("an account that an earlier version gave roles of two groups", () => {
  it("keeps working, is listed with both, and is edited by another administrator into one", async () => {
    const { accountId, countyId } = world.accounts.inspector2;
    const name = await giveCredential(world, "inspector2");
    await world.admin.transaction(async (tx) => {
      await tx.execute(sql`alter table account_role disable trigger account_role_groups`);
      await tx.insert(accountRole).values({ countyId, accountId, role: "admin" });
      await tx.execute(sql`alter table account_role enable trigger account_role_groups`);
    });
    const browser = await browserOf(world, name);
    expect((await holderOf(world, browser))?.actor.roles).toEqual(["admin", "inspector"]);
    expect((await stored("inspector2")).roles).toEqual(["admin", "inspector"]);
    const own = world.caller({ ...world.accounts.inspector2, roles: ["admin", "inspector"] });
    await expect(edit("inspector2", { roles: ["admin"] }, own.account)).rejects.toThrow(
      "不能取消自己的",
    );
    await expect(edit("inspector2", { post: "科长" })).rejects.toThrow("互斥");
    expect(await edit("inspector2", { roles: ["inspector"] })).toMatchObject({
      roles: ["inspector"],
    });
    expect(await holderOf(world, browser)).toBeNull();
  });
});

describe("the last administrator", () => {
  it("stays: one who is not in service does not count", async () => {
    await edit("office", { roles: ["admin"] });
    const { accountId, countyId } = world.accounts.admin;
    await world.admin
      .update(account)
      .set({ disabledAt: world.clock.now })
      .where(and(eq(account.countyId, countyId), eq(account.id, accountId)));
    await expect(edit("office", { roles: ["office"] })).rejects.toThrow("至少要有一名");
    const { id, version } = await stored("office");
    const disable = admin().disable({ id, version, idempotencyKey: uuid() });
    await expect(disable).rejects.toThrow("至少要有一名");
  });
});
