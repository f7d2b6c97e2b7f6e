import { findingVeto } from "@xianlan/db";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { write } from "../../transaction.ts";
import { advance } from "./advance.ts";
import type { FindingAnswer } from "./answer.ts";
import type { ProposeVetoCall } from "./inputs.ts";
import { warnOfPersonalNumbers } from "./personal-numbers.ts";
import { askedColumns } from "./petitions.ts";

/** 提请一票否决: cites the clause; nothing follows for the unit until a leader confirms it. */
export async function proposeVeto(
  context: Context,
  input: ProposeVetoCall,
): Promise<FindingAnswer> {
  const grant = authorize(context, "finding.propose_veto");
  const { clause, reason } = input;
  warnOfPersonalNumbers({ clause, reason }, input.confirmPersonalNumbers);
  return write(context, grant, "finding.proposeVeto", input, (work) =>
    advance(
      work,
      input,
      { action: "propose_veto", input: { clause, reason } },
      {
        internal: true,
        text: `依据“${clause}”：${reason}`,
        tells: [{ kind: "asked", to: "leader", what: "提请一票否决，请确认" }],
        children: async (tx, { countyId, id: findingId }) => {
          const vetoId = uuid();
          await tx.insert(findingVeto).values({
            ...{ countyId, id: vetoId, findingId, clause, reason },
            ...askedColumns(work),
          });
          return { vetoId, clause, reason };
        },
      },
    ),
  );
}
