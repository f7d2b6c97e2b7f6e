import { closureRequest, verdict, verification } from "@xianlan/db";
import { needsTwoSigners, type VerdictInput } from "@xianlan/domain/finding";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { TxContext } from "../../../transaction.ts";
import type { ActionWrites, InputOf, Writes } from "./action-write.ts";

/** 受理核查: opens the verification of the finding's latest closure request. */
export const startVerificationWrites: ActionWrites<"start_verification"> = {
  rows: async ({ txContext: { tx, grant, context }, input: { method }, before }) => {
    const { id: findingId } = before;
    const { countyId, accountId, name } = grant.actor;
    const [request] = await tx
      .select({ id: closureRequest.id })
      .from(closureRequest)
      .where(and(eq(closureRequest.countyId, countyId), eq(closureRequest.findingId, findingId)))
      .orderBy(desc(closureRequest.requestedAt), desc(closureRequest.id))
      .limit(1);
    if (request === undefined) throw new Error("a finding to verify has no closure request");
    const id = uuid();
    await tx.insert(verification).values({
      countyId,
      id,
      findingId,
      closureRequestId: request.id,
      method,
      startedAt: context.clock.now,
      startedBy: accountId,
      startedByName: name,
    });
    return { verificationId: id, method };
  },
};

/** A proposal leaves the verification open. */
type Outcome = "returned" | "closed" | null;

/** The verdicts of an action, signed: a closure that two sign by its second signer. */
export function verdictWrites(outcome: Outcome): Writes<InputOf<"close">> {
  return {
    rows: ({ txContext, input: { verdicts }, before }) => {
      const second = outcome === "closed" && needsTwoSigners(before);
      return judge(txContext, before.id, verdicts, { outcome, second });
    },
  };
}

/** Writes the verdicts of the open verification, in place of an earlier proposal's, and signs it. */
async function judge(
  { tx, grant, context }: TxContext,
  findingId: string,
  verdicts: readonly VerdictInput[],
  { outcome, second }: { outcome: Outcome; second: boolean },
): Promise<Record<string, unknown>> {
  const { countyId, name } = grant.actor;
  const [open] = await tx
    .update(verification)
    .set({
      outcome,
      decidedAt: outcome === null ? null : context.clock.now,
      ...(second ? { secondSignerName: name } : { firstSignerName: name }),
    })
    .where(
      and(
        eq(verification.countyId, countyId),
        eq(verification.findingId, findingId),
        isNull(verification.outcome),
      ),
    )
    .returning({ id: verification.id });
  if (open === undefined) throw new Error("a finding in verification has no open verification");
  await tx
    .insert(verdict)
    .values(verdicts.map((one) => ({ countyId, verificationId: open.id, ...one })))
    .onConflictDoUpdate({
      target: [verdict.countyId, verdict.verificationId, verdict.criterionId],
      set: { met: sql`excluded.met`, reason: sql`excluded.reason` },
    });
  return { verificationId: open.id, verdicts };
}
