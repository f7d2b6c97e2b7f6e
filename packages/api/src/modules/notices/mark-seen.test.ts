import { randomUUID } from "node:crypto";
import { auditHead } from "@xianlan/db";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { failureOf, useWorld } from "../../testing/index.ts";
import { action } from "../../testing/notices.ts";

const world = useWorld();

const revision = async () => {
  const { admin, countyId } = world;
  return await admin.select().from(auditHead).where(eq(auditHead.countyId, countyId));
};

/** Marking notices as seen: the one write without an audit row. */
describe("notice.seen", () => {
  it("moves the mark, and changes neither audit log nor revision of the county", async () => {
    const title = "督〔2026〕3-001交办";
    const to = { accountId: world.accounts.unit_clerk.accountId };
    await action(world, [{ kind: "issued", to, title, href: "/" }]);
    const before = await revision();
    const clerk = world.caller("unit_clerk");
    expect(await clerk.notice.unread()).toEqual({ unread: 1 });
    await clerk.notice.markSeen({ idempotencyKey: randomUUID(), until: world.clock.now });
    expect(await clerk.notice.unread()).toEqual({ unread: 0 });
    expect(await revision()).toEqual(before);
  });

  it("never moves back, and never past now", async () => {
    const clerk = world.caller("unit_clerk");
    const mark = async (until: string) =>
      (await clerk.notice.markSeen({ idempotencyKey: randomUUID(), until })).seenUntil;
    expect(await mark("2099-01-01T00:00:00.000Z")).toBe(world.clock.now);
    expect(await mark("2020-01-01T00:00:00.000Z")).toBe(world.clock.now);
  });

  it("refuses people who have no notices, and another body under the same key", async () => {
    const input = { idempotencyKey: randomUUID(), until: world.clock.now };
    const failure = await failureOf(world.caller("admin").notice.markSeen(input));
    expect(failure).toMatchObject({ code: "FORBIDDEN" });
    const clerk = world.caller("unit_clerk");
    const results = await Promise.all([clerk.notice.markSeen(input), clerk.notice.markSeen(input)]);
    expect(results[1]).toEqual(results[0]);
    const other = { ...input, until: "2026-01-01T00:00:00.000Z" };
    expect(await failureOf(clerk.notice.markSeen(other))).toMatchObject({ kind: "key_reused" });
  });
});
