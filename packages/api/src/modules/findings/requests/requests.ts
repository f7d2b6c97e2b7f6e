import {
  findingDispute,
  findingExtension,
  findingLongTerm,
  findingReopening,
  findingVeto,
} from "@xianlan/db";
import type { Day } from "@xianlan/domain/calendar";
import type { RequestKind, Settlement } from "@xianlan/domain/finding";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { TxContext } from "../../../transaction.ts";

const tables = {
  extension: findingExtension,
  dispute: findingDispute,
  long_term: findingLongTerm,
  reopening: findingReopening,
  veto: findingVeto,
} as const satisfies Record<RequestKind, unknown>;

/** What the decider says to the one who requested it. */
export type RequestDecision = { reason: string; grantedDueOn?: Day };

/** The columns of the requester, the same for every kind of request. */
export function requestedColumns({ grant, context }: TxContext) {
  const { accountId, name } = grant.actor;
  return { requestedAt: context.clock.now, requestedBy: accountId, requestedByName: name };
}

/**
 * Writes the decision into the pending requests that an action decides, and the lapse, which
 * nobody decides, into those it ends.
 */
export async function settleRequests(
  txContext: TxContext,
  findingId: string,
  settles: readonly Settlement[],
  decision: RequestDecision | null,
): Promise<Record<string, unknown>> {
  const settled: Record<string, unknown> = {};
  for (const { request, outcome } of settles) {
    const reason = decision?.reason ?? "";
    const id = await settle(txContext, findingId, request, outcome, reason);
    if (id === null) continue;
    settled[request] = { id, outcome };
    if (request === "extension" && outcome === "granted") {
      await grantUntil(txContext, id, decision?.grantedDueOn);
    }
  }
  return settled;
}

async function settle(
  { tx, grant, context }: TxContext,
  findingId: string,
  request: RequestKind,
  outcome: Settlement["outcome"],
  reason: string,
): Promise<string | null> {
  const table = tables[request];
  const { countyId, accountId, name } = grant.actor;
  const decider =
    outcome === "lapsed"
      ? {}
      : { decidedBy: accountId, decidedByName: name, decisionReason: reason };
  const [pending] = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.countyId, countyId), eq(table.findingId, findingId), isNull(table.outcome)))
    .orderBy(desc(table.requestedAt), desc(table.id))
    .limit(1);
  if (pending === undefined) return null;
  await tx
    .update(table)
    .set({
      outcome,
      decidedAt: context.clock.now,
      ...decider,
      version: sql`${table.version} + 1`,
    })
    .where(and(eq(table.countyId, countyId), eq(table.id, pending.id)));
  return pending.id;
}

async function grantUntil({ tx, grant }: TxContext, id: string, grantedDueOn?: Day): Promise<void> {
  await tx
    .update(findingExtension)
    .set({ grantedDueOn })
    .where(and(eq(findingExtension.countyId, grant.actor.countyId), eq(findingExtension.id, id)));
}
