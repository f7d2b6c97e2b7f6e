import { finding } from "@xianlan/db";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { type AccountName, useWorld } from "../../testing/index.ts";
import { findingAt } from "../../testing/seeded-finding.ts";

const world = useWorld();

const leftToOthers = async (who: AccountName, id: string) =>
  (await world.caller(who).finding.byId({ id })).leftToOthers;

it("the office that drafted a finding reads why it may not decide its dispute", async () => {
  const { id } = await findingAt(world, "disputed");
  const createdBy = world.accounts.office.accountId;
  await world.admin.update(finding).set({ createdBy }).where(eq(finding.id, id));
  expect(await leftToOthers("office", id)).toEqual([expect.stringContaining("由您草拟")]);
  expect(await leftToOthers("office2", id)).toEqual([]);
  expect(await leftToOthers("unit_lead", id)).toEqual([]);
});

it("an inspector reads that somebody else is named to verify", async () => {
  const verifierId = world.accounts.inspector2.accountId;
  const { id } = await findingAt(world, "closure_requested");
  await world.admin.update(finding).set({ verifierId }).where(eq(finding.id, id));
  expect(await leftToOthers("inspector", id)).toEqual([expect.stringContaining("已指定他人核查")]);
  expect(await leftToOthers("inspector2", id)).toEqual([]);
  expect(await leftToOthers("office", id)).toEqual([]);
});
