"use client";

import { useAction } from "../../lib/trpc/use-action.ts";

/** 登记 of one record. */
export function useRecordAction() {
  return useAction("activity.record");
}
export type RecordAction = ReturnType<typeof useRecordAction>;
