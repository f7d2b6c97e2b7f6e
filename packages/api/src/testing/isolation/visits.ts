import { randomUUID } from "node:crypto";
import { visit } from "@xianlan/db";
import type { Permission } from "@xianlan/domain/account";
import type { VisitState } from "@xianlan/domain/visit";
import { and, eq } from "drizzle-orm";
import { plannedVisit } from "../visits.ts";
import type { World } from "../world.ts";
import type { IsolationCase, Target } from "./target.ts";

/** A version nobody has: the row is known, the write is not done, so the next caller finds it too. */
const version = 9_999;

function onVisit(
  permission: Permission,
  names: "unit" | "county",
  row: "visitUnderWay" | "visitDone",
  more: (target: Target) => object = () => ({}),
): IsolationCase {
  return { permission, names, input: (target) => ({ id: target.rows[row]?.id, ...more(target) }) };
}

const write = (more: object) => () => ({ idempotencyKey: randomUUID(), version, ...more });

const recordCheck = onVisit("visit.record", "county", "visitUnderWay", () => ({
  ...write({ finding: null, attachmentIds: [], answeredAt: "2026-11-20T02:00:00Z" })(),
  answer: { itemCode: "A1-1", result: "not_applicable", checked: null, failed: null, text: "" },
}));

export const visitCases: Record<string, IsolationCase> = {
  "visit.listOwn": { permission: "inspection.read", names: "nothing", input: () => undefined },
  "visit.byId": onVisit("finding.read", "unit", "visitDone"),
  "visit.bundle": onVisit("visit.record", "county", "visitUnderWay"),
  "visit.brief": onVisit("inspection.read", "county", "visitUnderWay"),
  "visit.start": onVisit(
    "visit.record",
    "county",
    "visitUnderWay",
    write({ visitedOn: "2026-11-20" }),
  ),
  "visit.recordCheck": recordCheck,
  "visit.answer": recordCheck,
  "visit.finish": onVisit("visit.record", "county", "visitUnderWay", write({ note: "" })),
  "visit.reopen": onVisit("visit.record", "county", "visitDone", write({ reason: "结果填错" })),
};

/** A township's visit under way, of which it knows nothing yet, and one that is done. */
export async function visitRows(
  world: World,
  target: Pick<Target, "unitId" | "placeId">,
): Promise<Target["rows"]> {
  const at = async (state: VisitState) => {
    const { id } = await plannedVisit(world, { state });
    await world.admin
      .update(visit)
      .set(target)
      .where(and(eq(visit.countyId, world.countyId), eq(visit.id, id)));
    return { id, version: 1 };
  };
  return { visitUnderWay: await at("under_way"), visitDone: await at("done") };
}
