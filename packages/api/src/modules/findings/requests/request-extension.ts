import { findingExtension } from "@xianlan/db";
import { v7 as uuid } from "uuid";
import { attachFiles } from "../../attachments/index.ts";
import type { ActionWrites } from "../write/action-write.ts";
import { requestedColumns } from "./requests.ts";

/** 申请延期: the request, with its files. */
export const requestExtensionWrites: ActionWrites<"request_extension"> = {
  rows: async ({ txContext, input: { attachmentIds, ...wish }, before }) => {
    const { countyId, id: findingId } = before;
    const extensionId = uuid();
    const ordinal = before.extensionsGranted + 1;
    await txContext.tx.insert(findingExtension).values({
      ...{ countyId, id: extensionId, findingId, ordinal },
      ...wish,
      ...requestedColumns(txContext),
    });
    const files = await attachFiles(txContext, attachmentIds, { findingId, extensionId });
    return { extensionId, ordinal, ...wish, files };
  },
};
