import { attachment } from "@xianlan/db";
import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Grant } from "../../access.ts";

/** An own upload that is not handed in yet: the only file that may still change or go. */
export function looseFile({ actor }: Grant, id: string): SQL | undefined {
  return and(
    eq(attachment.countyId, actor.countyId),
    eq(attachment.id, id),
    eq(attachment.uploadedBy, actor.accountId),
    isNull(attachment.findingId),
  );
}
