import { findingDispute } from "@xianlan/db";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { attachFiles } from "../attachments/index.ts";
import { advance } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { DisputeCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";
import { askedColumns } from "./petitions.ts";

/** 提出异议: within three working days of the issue, with proof; the unit's clock stands still. */
export async function disputeFinding(context: Context, input: DisputeCall): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.dispute");
  const { ground, proof, attachmentIds } = input;
  warnOfPersonalNumbers({ ground, proof }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.dispute", input, (work) =>
    advance(
      work,
      input,
      { action: "dispute", input: { ground, proof, attachmentIds } },
      {
        text: ground,
        tells: [{ kind: "asked", to: "office", what: "提出异议，请复核" }],
        children: async (tx, { countyId, id: findingId }) => {
          const disputeId = uuid();
          await tx.insert(findingDispute).values({
            ...{ countyId, id: disputeId, findingId, ground, proof },
            ...askedColumns(work),
          });
          const files = await attachFiles(work, attachmentIds, { findingId, disputeId });
          return { disputeId, ground, proof, files };
        },
      },
    ),
  );
}
