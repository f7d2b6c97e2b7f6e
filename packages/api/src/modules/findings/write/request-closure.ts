import { closureRequest, closureResult, findingMeasure } from "@xianlan/db";
import { and, eq, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { attachFiles } from "../../attachments/index.ts";
import type { ActionWrites } from "./action-write.ts";

/** 申请销号: the request with a result for each measure, and its evidence. */
export const requestClosureWrites: ActionWrites<"request_closure"> = {
  rows: async ({ txContext, input, before }) => {
    const { tx, grant, context } = txContext;
    const { results, prevention, attachmentIds } = input;
    const { id: findingId } = before;
    const { countyId, accountId, name } = grant.actor;
    const closureRequestId = uuid();
    await tx.insert(closureRequest).values({
      countyId,
      id: closureRequestId,
      findingId,
      prevention,
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
    const files = await attachFiles(txContext, attachmentIds, { findingId, closureRequestId });
    return { closureRequestId, results, prevention, files };
  },
};
