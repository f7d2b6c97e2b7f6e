"use client";

import { useTRPC } from "../../lib/trpc/client.tsx";
import { useAction } from "../../lib/trpc/use-action.ts";

/** 登记 of one record. */
export function useRecordAction() {
  return useAction(useTRPC().activity.record.mutationOptions());
}
export type RecordAction = ReturnType<typeof useRecordAction>;
