import { findingReopening } from "@xianlan/db";
import { dayWords } from "@xianlan/domain";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { apply, prepare } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { ReopenCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";
import { askedColumns } from "./petitions.ts";
import { checkVisitOf } from "./visit-of.ts";

/** 提请重新挂账: what a visit found after the closure. The unit learns of it once it is decided. */
export async function requestReopen(context: Context, input: ReopenCall): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.request_reopen");
  const { newFact, visitedOn, visitId } = input;
  warnOfPersonalNumbers({ newFact }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.requestReopen", input, async (work) => {
    const asked = { newFact, visitedOn, visitId };
    const prepared = await prepare(work, input, { action: "request_reopen", input: asked });
    await checkVisitOf(work, prepared.before, visitId);
    return apply(work, prepared, {
      internal: true,
      text: `${dayWords(visitedOn, context.clock.today)}回访：${newFact}`,
      tells: [{ kind: "asked", to: "office", what: "提请重新挂账，请确认" }],
      children: async (tx, { countyId, id: findingId }) => {
        const reopeningId = uuid();
        await tx.insert(findingReopening).values({
          ...{ countyId, id: reopeningId, findingId, ...asked },
          ...askedColumns(work),
        });
        return { reopeningId, ...asked };
      },
    });
  });
}
