import { findingLongTerm, findingMilestone } from "@xianlan/db";
import { v7 as uuid } from "uuid";
import type { ActionWrites } from "../write/action-write.ts";
import { requestedColumns } from "./requests.ts";

/** 申请转长期坚持: the request, and a row for each milestone. */
export const requestLongTermWrites: ActionWrites<"request_long_term"> = {
  rows: async ({ txContext, input: { reason, milestones }, before }) => {
    const { tx } = txContext;
    const { countyId, id: findingId } = before;
    const longTermId = uuid();
    await tx.insert(findingLongTerm).values({
      ...{ countyId, id: longTermId, findingId, reason },
      ...requestedColumns(txContext),
    });
    await tx.insert(findingMilestone).values(
      milestones.map(({ text, dueOn }, at) => ({
        ...{ countyId, id: uuid(), findingId, longTermId },
        ...{ ordinal: at + 1, text, dueOn },
      })),
    );
    return { longTermId, reason, milestones };
  },
};
