import { finding } from "@xianlan/db";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type AccountName, findingAt, morningOf, useWorld } from "../../testing/index.ts";

const world = useWorld();

async function placesOf(who: AccountName, day?: string) {
  const caller = day === undefined ? world.caller(who) : world.caller(who, morningOf(day));
  const { rows } = await caller.verification.queue();
  return rows.map(({ number, place, mayAct }) => [number, place, mayAct]);
}

describe("the verification queue", () => {
  it("puts the reader's own first, then second signatures, then those nobody has started", async () => {
    const waiting = await findingAt(world, "closure_requested");
    const verifying = await findingAt(world, "verifying");
    const proposed = await findingAt(world, "proposed", { severity: "serious" });
    await findingAt(world, "rectifying");
    await findingAt(world, "closed");

    expect(await placesOf("inspector")).toEqual([
      [verifying.number, "own", true],
      [waiting.number, "start_verification", true],
      // Proposed by this inspector: the second signature is the office's; a change of mind is not.
      [proposed.number, "others", true],
    ]);
    expect(await placesOf("inspector2")).toEqual([
      [waiting.number, "start_verification", true],
      [verifying.number, "others", false],
      [proposed.number, "others", false],
    ]);
    expect(await placesOf("office")).toEqual([
      [proposed.number, "sign", true],
      [waiting.number, "start_verification", true],
      [verifying.number, "others", true],
    ]);
  });

  it("follows the verifier the office named", async () => {
    const named = await findingAt(world, "closure_requested");
    const { accountId, name } = world.accounts.inspector2;
    await world.admin
      .update(finding)
      .set({ verifierId: accountId, verifierName: name })
      .where(eq(finding.id, named.id));
    // A write moves the county's revision, which invalidates what is cached.
    await findingAt(world, "draft");
    const place = async (who: AccountName) =>
      (await placesOf(who)).find(([number]) => number === named.number)?.[1];
    expect(await place("inspector2")).toBe("own");
    expect(await place("inspector")).toBe("others");
  });

  it("marks what is past the verifier's own date, and counts it", async () => {
    const before = await world.caller("inspector").verification.queue();
    expect(before.overdue).toBe(0);
    const late = await world.caller("inspector", morningOf("2026-12-07")).verification.queue();
    expect(late.overdue).toBe(late.rows.length);
    expect(late.rows.length).toBe(before.rows.length);
  });
});
