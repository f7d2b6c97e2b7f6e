import { findingVeto } from "@xianlan/db";
import { v7 as uuid } from "uuid";
import type { ActionWrites } from "../write/action-write.ts";
import { requestedColumns } from "./requests.ts";

/** 提请一票否决: the clause it cites, and why. */
export const proposeVetoWrites: ActionWrites<"propose_veto"> = {
  rows: async ({ txContext, input: { clause, reason }, before }) => {
    const { countyId, id: findingId } = before;
    const vetoId = uuid();
    await txContext.tx.insert(findingVeto).values({
      ...{ countyId, id: vetoId, findingId, clause, reason },
      ...requestedColumns(txContext),
    });
    return { vetoId, clause, reason };
  },
};
