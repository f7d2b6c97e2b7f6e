import { findingLongTerm, findingMilestone } from "@xianlan/db";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { advance } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import { timelineText } from "./events.ts";
import type { RequestLongTermCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";
import { askedColumns } from "./petitions.ts";

/** 申请转长期坚持: why the work never ends at a day, and the milestones it will reach. */
export async function requestLongTerm(
  context: Context,
  input: RequestLongTermCall,
): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.request_long_term");
  const { reason, milestones } = input;
  const texts = milestones.map(({ text }, at) => [`milestones.${at}.text`, text]);
  warnOfPersonalNumbers({ reason, ...Object.fromEntries(texts) }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.requestLongTerm", input, (work) =>
    advance(
      work,
      input,
      { action: "request_long_term", input: { reason, milestones } },
      {
        text: timelineText(reason, `阶段目标${milestones.length}个`),
        tells: [{ kind: "asked", to: "leader", what: "申请转长期坚持" }],
        children: async (tx, { countyId, id: findingId }) => {
          const longTermId = uuid();
          await tx.insert(findingLongTerm).values({
            ...{ countyId, id: longTermId, findingId, reason },
            ...askedColumns(work),
          });
          await tx.insert(findingMilestone).values(
            milestones.map(({ text, dueOn }, at) => ({
              ...{ countyId, id: uuid(), findingId, longTermId },
              ...{ ordinal: at + 1, text, dueOn },
            })),
          );
          return { longTermId, reason, milestones };
        },
      },
    ),
  );
}
