import { closureRequest, closureResult, findingMeasure } from "@xianlan/db";
import { and, eq, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { type Write, write } from "../../transaction.ts";
import { attachFiles } from "../attachments/index.ts";
import { apply, prepare } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { RequestClosureCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";

/** 申请销号: the unit's lead signs a result per measure; the township's clock stops. */
export async function requestClosure(
  context: Context,
  input: RequestClosureCall,
): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.request_closure");
  const { results, prevention, attachmentIds } = input;
  const texts = results.map(({ result }, at) => [`results.${at}.result`, result]);
  warnOfPersonalNumbers({ prevention, ...Object.fromEntries(texts) }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.requestClosure", input, async (work) => {
    const step = { results, prevention, attachmentIds };
    const prepared = await prepare(work, input, { action: "request_closure", input: step });
    const { verifierId } = prepared.before;
    return apply(work, prepared, {
      columns: { verificationStartedByName: "" },
      text: `整改措施${results.length}条已逐条填写落实结果`,
      tells: [
        {
          kind: "asked",
          to: verifierId === null ? "verifiers" : { accountId: verifierId },
          what: "申请销号，请核查",
        },
      ],
      children: (_, { id }) => storeRequest(work, id, input),
    });
  });
}

async function storeRequest(
  work: Write,
  findingId: string,
  { results, prevention, attachmentIds }: RequestClosureCall,
): Promise<Record<string, unknown>> {
  const { tx, grant, context } = work;
  const { countyId, accountId, name } = grant.actor;
  const closureRequestId = uuid();
  await tx.insert(closureRequest).values({
    ...{ countyId, id: closureRequestId, findingId, prevention },
    requestedAt: context.clock.now,
    requestedBy: accountId,
    requestedByName: name,
  });
  await tx
    .insert(closureResult)
    .values(results.map((result) => ({ countyId, closureRequestId, ...result })));
  for (const { measureId, result } of results) {
    await tx
      .update(findingMeasure)
      .set({
        result,
        // A measure whose result is stated is done, at the latest today.
        doneOn: sql`coalesce(${findingMeasure.doneOn}, ${context.clock.today}::date)`,
        version: sql`${findingMeasure.version} + 1`,
      })
      .where(and(eq(findingMeasure.countyId, countyId), eq(findingMeasure.id, measureId)));
  }
  const files = await attachFiles(work, attachmentIds, { findingId, closureRequestId });
  return { closureRequestId, results, prevention, files };
}
