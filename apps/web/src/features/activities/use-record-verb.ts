"use client";

import { useTRPC } from "../../lib/trpc/client.tsx";
import { useVerb } from "../../lib/trpc/use-verb.ts";

/** 登记 of one record. */
export function useRecordVerb() {
  return useVerb(useTRPC().activity.record.mutationOptions());
}
export type RecordVerb = ReturnType<typeof useRecordVerb>;
