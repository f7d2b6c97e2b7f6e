import type { ChecklistInput } from "@xianlan/domain/checklist";
import type { DiffRow } from "@xianlan/ui";
import { itemText } from "./checklist-text.ts";
import type { CurrentChecklist } from "./checklist-types.ts";

/** My list beside the one saved meanwhile: only what the two disagree on. */
export function compareLists(ours: ChecklistInput, theirs: CurrentChecklist): DiffRow[] {
  const rows: DiffRow[] = [];
  const add = (label: string, one: string, other: string) => {
    if (one !== other) rows.push({ label, ours: one, theirs: other, differs: true });
  };
  add("清单名称", ours.title, theirs.title);
  add("年度", String(ours.year), String(theirs.year));
  const codes = [...ours.items, ...theirs.items].map(({ code }) => code);
  for (const code of new Set(codes)) {
    const own = ours.items.find((item) => item.code === code);
    const other = theirs.items.find((item) => item.code === code);
    add(code, itemText(own), itemText(other));
  }
  const order = (items: ChecklistInput["items"]) => items.map(({ code }) => code).join("、");
  if (rows.length === 0) add("检查项顺序", order(ours.items), order(theirs.items));
  return rows;
}
