import { findingDispute } from "@xianlan/db";
import { v7 as uuid } from "uuid";
import { attachFiles } from "../../attachments/index.ts";
import type { ActionWrites } from "../write/action-write.ts";
import { requestedColumns } from "./requests.ts";

/** 提出异议: the ground, with its proof and files. */
export const disputeWrites: ActionWrites<"dispute"> = {
  rows: async ({ txContext, input: { ground, proof, attachmentIds }, before }) => {
    const { countyId, id: findingId } = before;
    const disputeId = uuid();
    await txContext.tx.insert(findingDispute).values({
      ...{ countyId, id: disputeId, findingId, ground, proof },
      ...requestedColumns(txContext),
    });
    const files = await attachFiles(txContext, attachmentIds, { findingId, disputeId });
    return { disputeId, ground, proof, files };
  },
};
