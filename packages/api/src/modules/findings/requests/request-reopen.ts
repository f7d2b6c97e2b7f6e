import { findingReopening } from "@xianlan/db";
import { v7 as uuid } from "uuid";
import type { ActionWrites } from "../write/action-write.ts";
import { visitOfReopening } from "../write/visit-of-reopening.ts";
import { requestedColumns } from "./requests.ts";

/** 提请重新挂账: what a visit found after the closure. */
export const requestReopenWrites: ActionWrites<"request_reopen"> = {
  ...visitOfReopening,
  rows: async ({ txContext, input, before }) => {
    const { countyId, id: findingId } = before;
    const reopeningId = uuid();
    await txContext.tx.insert(findingReopening).values({
      countyId,
      id: reopeningId,
      findingId,
      ...input,
      ...requestedColumns(txContext),
    });
    return { reopeningId, ...input };
  },
};
