import { closureRequest, verdict, verification } from "@xianlan/db";
import type { VerdictInput } from "@xianlan/domain";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { Write } from "../../transaction.ts";
import type { StartVerificationCall, VerdictsCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** Opens the verification of the finding's latest closure request. */
export async function openVerification(
  { tx, grant, context }: Write,
  findingId: string,
  method: StartVerificationCall["method"],
): Promise<Record<string, unknown>> {
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
    ...{ countyId, id, findingId, closureRequestId: request.id, method },
    startedAt: context.clock.now,
    startedBy: accountId,
    startedByName: name,
  });
  return { verificationId: id, method };
}

/** Who signs, and with what outcome; a proposal leaves the verification open. */
export type Signature = {
  outcome: "returned" | "closed" | null;
  signs: "first" | "second";
};

/** Writes the verdicts of the open verification, in place of an earlier proposal's, and signs it. */
export async function judge(
  { tx, grant, context }: Write,
  findingId: string,
  verdicts: readonly VerdictInput[],
  { outcome, signs }: Signature,
): Promise<Record<string, unknown>> {
  const { countyId, name } = grant.actor;
  const [open] = await tx
    .update(verification)
    .set({
      outcome,
      decidedAt: outcome === null ? null : context.clock.now,
      ...(signs === "first" ? { firstSignerName: name } : { secondSignerName: name }),
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

/** Warns once of personal numbers in the reasons a verdict gives. @throws AppError `refused` */
export function warnOfNumbersInReasons(input: VerdictsCall): void {
  const reasons = input.verdicts.map(({ reason }, at) => [`verdicts.${at}.reason`, reason]);
  warnOfPersonalNumbers(Object.fromEntries(reasons), input.confirmPersonalNumbers);
}
