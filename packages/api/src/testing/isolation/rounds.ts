import { randomUUID } from "node:crypto";
import { checklist } from "@xianlan/db";
import { defaultChecklist, type Permission } from "@xianlan/domain";
import { eq } from "drizzle-orm";
import { checklistInUse } from "../visits.ts";
import type { World } from "../world.ts";
import type { IsolationCase, Target } from "./target.ts";

/** A version nobody has: the row is known, the write is not done, so the next caller finds it too. */
const version = 9_999;
const key = () => ({ idempotencyKey: randomUUID() });

const onRow = (permission: Permission, row: string, more: object = {}): IsolationCase => ({
  permission,
  names: "county",
  input: ({ rows }) => ({ ...key(), id: rows[row]?.id, version, ...more }),
});

export const roundCases: Record<string, IsolationCase> = {
  "checklist.list": { permission: "inspection.read", names: "nothing", input: () => undefined },
  "checklist.byId": {
    permission: "inspection.read",
    names: "county",
    input: ({ rows }) => ({ id: rows.checklist?.id }),
  },
  "checklist.create": {
    permission: "checklist.manage",
    names: "nothing",
    input: () => ({ ...key(), year: 2028, from: "template" }),
  },
  "checklist.save": onRow("checklist.manage", "checklist", defaultChecklist(2026)),
  "checklist.publish": onRow("checklist.manage", "checklist"),
  "checklist.revise": onRow("checklist.manage", "checklist"),
  "checklist.discard": onRow("checklist.manage", "checklist"),
};

/** The county's checklist in use; the same for each of its units. */
export async function roundRows(world: World): Promise<Target["rows"]> {
  const [held] = await world.admin
    .select({ id: checklist.id })
    .from(checklist)
    .where(eq(checklist.countyId, world.countyId));
  const id = held?.id ?? (await checklistInUse(world));
  return { checklist: { id, version: 1 } };
}
