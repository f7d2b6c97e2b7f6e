import { randomUUID } from "node:crypto";
import { account, auditLog, finding, findingEscalation, notice } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { and, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { failureOf, findingAt, useWorld, type World } from "../../../testing/index.ts";
import { testWrites } from "../../../testing/write-contract.ts";

const test = useDatabase();
const world = useWorld(test);
const other = useWorld(test);

const key = () => ({ idempotencyKey: randomUUID() });
const concurrentWrite = (here: World, body: Record<string, unknown>) =>
  here.admin
    .update(finding)
    .set({ version: sql`${finding.version} + 1`, updatedByName: "别人" })
    .where(eq(finding.id, String(body.id)));

testWrites(
  [
    {
      path: "finding.bulk",
      action: "finding.issue",
      by: "office",
      wrongRole: "inspector",
      input: async (here) => {
        // A place of its own, so that nothing closed before stands in its way.
        const { id, version } = await findingAt(here, "draft", {
          placeId: null,
          placeText: randomUUID(),
        });
        return { action: "issue", items: [{ id, version }] };
      },
      otherBody: { items: [{ id: randomUUID(), version: 1 }] },
    },
    {
      path: "finding.assign",
      by: "office",
      wrongRole: "inspector",
      stale: concurrentWrite,
      input: async (here) => {
        const { id, version } = await findingAt(here, "rectifying");
        return { id, version, verifierId: here.accounts.inspector2.accountId };
      },
      otherBody: { verifierId: null },
    },
  ],
  () => ({ world, other }),
);

const auditsOf = async (id: string, action: string) =>
  world.admin
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.entityId, id), eq(auditLog.action, action)));
const stored = async (id: string) => {
  const [row] = await world.admin.select().from(finding).where(eq(finding.id, id));
  if (row === undefined) throw new Error("no such finding");
  return row;
};
const apart = () => ({ placeId: null, placeText: randomUUID() });

describe("finding.bulk", () => {
  it("issues what it can and says by number why each other one was not; those leave no trace", async () => {
    const fine = await findingAt(world, "draft", apart());
    const bare = await findingAt(world, "draft", { ...apart(), criteria: [] });
    const old = await findingAt(world, "draft", apart());
    const running = await findingAt(world, "rectifying");
    const items = [fine, bare, { ...old, version: 9 }, running].map(({ id, version }) => ({
      id,
      version,
    }));
    const foreign = { id: (await findingAt(other, "draft")).id, version: 1 };
    const result = await world
      .caller("office")
      .finding.bulk({ ...key(), action: "issue", items: [...items, foreign] });
    expect(result.done).toMatchObject([{ id: fine.id, number: fine.number }]);
    expect(result.failed.map(({ number }) => number)).toEqual([
      bare.number,
      old.number,
      running.number,
      "",
    ]);
    const reasons = result.failed.map(({ message }) => message);
    expect(reasons[0]).toContain("销号标准");
    expect(reasons[1]).toContain("刚由");
    expect(reasons[3]).toContain("没有找到");
    expect((await stored(fine.id)).state).toBe("issued");
    expect((await stored(bare.id)).state).toBe("draft");
    expect(await auditsOf(fine.id, "finding.issue")).toHaveLength(1);
    for (const id of [bare.id, old.id]) expect(await auditsOf(id, "finding.issue")).toEqual([]);
    const notices = await world.admin.select().from(notice).where(eq(notice.kind, "issued"));
    const hrefs = notices.map(({ href }) => href);
    expect(hrefs).toContain(`/findings/${fine.id}`);
    expect(hrefs).not.toContain(`/findings/${bare.id}`);
  });

  it("sets due dates of drafts, and refuses issued ones by the rule", async () => {
    const draft = await findingAt(world, "draft");
    const issued = await findingAt(world, "issued");
    const items = [draft, issued].map(({ id, version }) => ({ id, version }));
    const set = (dueOn: string) =>
      world.caller("office").finding.bulk({ ...key(), action: "set_due", items, dueOn });
    expect(await set("2026-12-18")).toMatchObject({
      done: [{ id: draft.id, version: 2 }],
      failed: [{ id: issued.id, message: "已交办的问题改时限须走延期" }],
    });
    expect((await stored(draft.id)).dueOn).toBe("2026-12-18");
    expect((await stored(issued.id)).version).toBe(issued.version);
    expect((await set("2026-11-19")).failed).toHaveLength(2);
  });

  it("names a verifier, notifies them, and refuses who cannot verify", async () => {
    const open = await findingAt(world, "rectifying");
    const verifying = await findingAt(world, "verifying");
    const items = [open, verifying].map(({ id, version }) => ({ id, version }));
    const assign = (verifierId: string) =>
      world.caller("office").finding.bulk({ ...key(), action: "assign", items, verifierId });
    const { accountId } = world.accounts.inspector2;
    const result = await assign(accountId);
    expect(result.done).toMatchObject([{ id: open.id }]);
    expect(result.failed).toMatchObject([
      { id: verifying.id, message: "已由方督查受理核查，不再指定核查人" },
    ]);
    expect(await stored(open.id)).toMatchObject({ verifierId: accountId, verifierName: "罗督查" });
    const notices = await world.admin.select().from(notice).where(eq(notice.accountId, accountId));
    expect(notices.map(({ title }) => title)).toContain(`${open.number} 指定由您核查`);
    for (const who of ["leader", "unit_lead"] as const) {
      const failure = await failureOf(assign(world.accounts[who].accountId));
      expect(failure).toMatchObject({ kind: "refused", fields: ["verifierId"] });
    }
    const names = (await world.caller("office").finding.verifiers()).map(({ name }) => name);
    expect(names.toSorted()).toEqual(["何主任", "方督查", "林副主任", "罗督查"].toSorted());
    await world.admin
      .update(account)
      .set({ disabledAt: world.clock.now })
      .where(eq(account.id, accountId));
    expect((await failureOf(assign(accountId))).kind).toBe("refused");
    await world.admin.update(account).set({ disabledAt: null }).where(eq(account.id, accountId));
  });

  it("reminds each unit with the finding's own number and dates", async () => {
    const open = await findingAt(world, "rectifying");
    const draft = await findingAt(world, "draft");
    const items = [draft, open].map(({ id, version }) => ({ id, version }));
    const result = await world
      .caller("office")
      .finding.bulk({ ...key(), action: "remind", items, replyDueOn: "2026-11-27" });
    expect(result.done).toMatchObject([{ id: open.id }]);
    expect(result.failed).toMatchObject([{ id: draft.id }]);
    const [reminder] = await world.admin
      .select()
      .from(findingEscalation)
      .where(eq(findingEscalation.findingId, open.id));
    expect(reminder).toMatchObject({ kind: "reminder", replyDueOn: "2026-11-27" });
    expect(reminder?.text).toContain(`青石镇：${open.number}号督查问题`);
    expect(reminder?.text).toContain("2026年11月27日前");
  });

  it("requires each action's own permission", async () => {
    const { id, version } = await findingAt(world, "rectifying");
    const items = [{ id, version }];
    const inspector = world.caller("inspector").finding;
    for (const action of [
      { action: "assign", verifierId: null },
      { action: "remind", replyDueOn: null },
    ] as const) {
      expect((await failureOf(inspector.bulk({ ...key(), items, ...action }))).code).toBe(
        "FORBIDDEN",
      );
    }
  });
});
