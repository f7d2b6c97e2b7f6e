import { activityInput } from "@xianlan/domain/activity";
import { z } from "zod";
import type { RecordValues } from "./quick-draft.ts";

/** A record as its form holds it. */
export type RecordFormValues = RecordValues & { attachmentIds: string[]; reason: string };

/**
 * The domain's schema, and the reason that a locked month asks for.
 * @param lockOf why the month of a day takes a correction; "" where it is open
 */
export function recordSchema(lockOf: (day: string) => string) {
  const reason = z.object({ happenedOn: z.string(), reason: z.string() });
  const explained = reason.refine(
    (record) => lockOf(record.happenedOn) === "" || record.reason.trim().length >= 2,
    { message: "请写明原因，至少2个字", path: ["reason"] },
  );
  return z.intersection(activityInput, explained);
}
