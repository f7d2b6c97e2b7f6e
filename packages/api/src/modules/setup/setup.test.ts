import { account, auditLog, setupToken } from "@xianlan/db";
import { v7 as uuid } from "uuid";
import { describe, expect, it } from "vitest";
import { browserOf, holderOf, later } from "../../testing/credentials.ts";
import { useWorld } from "../../testing/use-world.ts";
import { createSetupLink, hasAdministrator } from "./create-link.ts";

const world = useWorld();

const tokenOf = (path: string) => path.split("#")[1] ?? "";
const link = async (clock = world.clock) =>
  tokenOf((await createSetupLink(world.services, clock)).path);
const results = (token: string, username: string) => ({
  token,
  countyName: "新建县",
  name: "首任管理员",
  username,
  password: "Copper-Bridge-19",
  idempotencyKey: uuid(),
});
const setup = (clock = world.clock) => world.caller(null, clock).setup;

describe("the one-time link", () => {
  it("keeps only a hash, lives a day, and dies when another is made", async () => {
    const first = await link();
    const rows = await world.admin.select().from(setupToken);
    expect(JSON.stringify(rows)).not.toContain(first);
    expect(await setup().check({ token: first })).toEqual({ valid: true });
    expect(await setup(later(world, 24 * 60)).check({ token: first })).toEqual({ valid: false });
    await expect(setup(later(world, 24 * 60)).complete(results(first, "later"))).rejects.toThrow(
      "已失效",
    );
    const second = await link();
    expect(await setup().check({ token: first })).toEqual({ valid: false });
    await expect(setup().complete(results(first, "earlier"))).rejects.toThrow("已失效");
    expect(await setup().check({ token: second })).toEqual({ valid: true });
    await expect(setup().complete(results("x".repeat(43), "guessed"))).rejects.toThrow("已失效");
  });

  it("creates one county from many tries at once, whose administrator signs in", async () => {
    const token = await link();
    const before = await world.admin.select().from(account);
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, (_, nth) => setup().complete(results(token, `first${nth}`))),
    );
    const won = tries.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    expect(won).toHaveLength(1);
    const after = await world.admin.select().from(account);
    expect(after).toHaveLength(before.length + 1);
    const browser = await browserOf(world, won[0]?.username ?? "", {
      password: "Copper-Bridge-19",
    });
    const signedIn = await holderOf(world, browser);
    expect(signedIn).toMatchObject({ actor: { roles: ["admin"], unitId: null } });
    expect(signedIn?.session.mustChangePassword).toBe(false);
    const founded = await world.admin.select().from(auditLog);
    expect(founded.map((row) => row.action)).toContain("county.found");
    expect(JSON.stringify(founded)).not.toContain("Copper-Bridge");
    expect(await hasAdministrator(world.services)).toBe(true);
  });

  it("answers a repeat by the same person, and nobody else", async () => {
    const input = results(await link(), "repeated");
    const first = await setup().complete(input);
    expect(await setup().complete(input)).toEqual(first);
    await expect(setup().complete({ ...input, password: "Copper-Bridge-20" })).rejects.toThrow(
      "已失效",
    );
    await expect(setup().complete({ ...input, idempotencyKey: uuid() })).rejects.toThrow("已失效");
  });

  it("stays valid after input that the rules refuse", async () => {
    const token = await link();
    await expect(
      setup().complete({ ...results(token, "weak"), password: "weak" }),
    ).rejects.toMatchObject({
      cause: { fields: [{ path: "password" }] },
    });
    await expect(setup().complete(results(token, "repeated"))).rejects.toMatchObject({
      cause: { fields: [{ path: "username" }] },
    });
    expect(await setup().check({ token })).toEqual({ valid: true });
  });
});
