import type { checklist } from "@xianlan/db";
import type { ChecklistItem, ChecklistState } from "@xianlan/domain/checklist";

export type ChecklistRow = typeof checklist.$inferSelect;

/** A revision without its items, as lists show it. */
export type ChecklistSummary = {
  id: string;
  familyId: string;
  revision: number;
  year: number;
  title: string;
  state: ChecklistState;
  version: number;
  itemCount: number;
  createdByName: string;
  updatedAt: string;
  updatedByName: string;
};

/** A revision with its items, the other revisions, and the inspections that use it. */
export type ChecklistPage = ChecklistSummary & {
  items: ChecklistItem[];
  /** All revisions of this checklist, newest first. */
  revisions: ChecklistSummary[];
  inspections: { id: string; label: string; title: string }[];
};

/** The revision as it stands now, beside which a late writer's own text is shown. */
export type CurrentChecklist = ChecklistSummary & { items: ChecklistItem[] };

/** What an action returns: which revision, and its state now. */
export type ChecklistResult = Pick<ChecklistSummary, "id" | "revision" | "state" | "version">;

export function resultOf({ id, revision, state, version }: ChecklistRow): ChecklistResult {
  return { id, revision, state, version };
}

export function summaryOf(row: ChecklistRow): ChecklistSummary {
  const { id, familyId, revision, year, title, state, version } = row;
  const { createdByName, updatedAt, updatedByName, items } = row;
  return {
    id,
    familyId,
    revision,
    year,
    title,
    state,
    version,
    createdByName,
    updatedAt,
    updatedByName,
    itemCount: items.length,
  };
}
