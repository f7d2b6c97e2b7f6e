import { randomUUID } from "node:crypto";
import { scheme } from "@xianlan/db";
import type { Permission } from "@xianlan/domain/account";
import { templateRules } from "@xianlan/domain/scheme";
import { and, eq } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { withScheme } from "../schemes.ts";
import type { World } from "../world.ts";
import type { IsolationCase, Target } from "./target.ts";

/** A version nobody has: the row is known, the write is not done, so the next caller finds it too. */
const version = 9_999;
const stagedId = `${"e".repeat(64)}.xlsx`;
const key = () => ({ idempotencyKey: randomUUID() });

function onDraft(permission: Permission, more: object = {}): IsolationCase {
  return {
    permission,
    names: "county",
    input: ({ rows }) => ({ ...key(), id: rows.schemeDraft?.id, version, ...more }),
  };
}

export const schemeCases: Record<string, IsolationCase> = {
  "scheme.list": { permission: "scheme.read", names: "nothing", input: () => undefined },
  "scheme.byId": {
    permission: "scheme.read",
    names: "county",
    input: ({ rows }) => ({ id: rows.scheme?.id }),
  },
  "scheme.current": {
    permission: "scheme.read",
    names: "nothing",
    input: () => ({ year: 2026 }),
  },
  "scheme.impact": {
    permission: "overview.read",
    names: "county",
    input: ({ rows }) => ({ id: rows.schemeDraft?.id }),
  },
  "scheme.previewImport": {
    permission: "scheme.manage",
    names: "absent",
    input: () => ({ stagedId, worksheet: 0 }),
  },
  "scheme.commitImport": {
    permission: "scheme.manage",
    names: "absent",
    input: () => ({
      ...key(),
      stagedId,
      worksheet: 0,
      year: 2029,
      fileName: "细则.xlsx",
      lines: [{ row: 2, indicator: templateRules().indicators[0] }],
    }),
  },
  "scheme.create": {
    permission: "scheme.manage",
    names: "nothing",
    input: () => ({ ...key(), year: 2028, from: "template" }),
  },
  "scheme.save": onDraft("scheme.manage", { title: "改名的方案", rules: templateRules() }),
  "scheme.discard": onDraft("scheme.manage"),
  "scheme.propose": onDraft("scheme.manage"),
  "scheme.approve": onDraft("scheme.approve"),
  "scheme.sendBack": onDraft("scheme.approve", { reason: "分值不合理" }),
};

/** The county's scheme of 2026 in force, and a draft of 2027; the same for each of its units. */
export async function schemeRows(world: World): Promise<Target["rows"]> {
  const stored = await world.admin
    .select({ id: scheme.id, state: scheme.state })
    .from(scheme)
    .where(and(eq(scheme.countyId, world.countyId)));
  const inForce = stored.find(({ state }) => state === "in_force")?.id ?? (await withScheme(world));
  const draft = stored.find(({ state }) => state === "draft")?.id ?? (await withDraft(world));
  return { scheme: { id: inForce, version: 1 }, schemeDraft: { id: draft, version: 1 } };
}

async function withDraft(world: World): Promise<string> {
  const id = uuid();
  const at = world.clock.now;
  await world.admin.insert(scheme).values({
    countyId: world.countyId,
    id,
    year: 2027,
    revision: 1,
    title: "2027年度考核方案",
    rules: templateRules(),
    createdByName: "何主任",
    createdAt: at,
    updatedAt: at,
    updatedByName: "何主任",
  });
  return id;
}
