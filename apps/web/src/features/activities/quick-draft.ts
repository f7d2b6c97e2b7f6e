import type { ActivityContent, ActivityKind } from "@xianlan/domain/activity";

/** A record being written: no kind chosen yet is null. */
export type RecordValues = Omit<ActivityContent, "kind"> & { kind: ActivityKind | null };

/** What the person typed, chose by hand, or copied from the record before. */
export type QuickDraft = {
  line: string;
  /** Fields changed by hand: they outrank what the line says. */
  edits: Partial<RecordValues>;
  /** A record copied: stands in for what neither line nor hand says. */
  base: ActivityContent | null;
  attachmentIds: string[];
  reason: string;
};

export const emptyDraft: QuickDraft = {
  line: "",
  edits: {},
  base: null,
  attachmentIds: [],
  reason: "",
};

/** Whether anything was typed, chosen or copied. */
export function isEmptyDraft({ line, edits, base, attachmentIds }: QuickDraft): boolean {
  return (
    line.trim() === "" &&
    base === null &&
    attachmentIds.length === 0 &&
    Object.keys(edits).length === 0
  );
}
