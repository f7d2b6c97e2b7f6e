import type { ChecklistInput } from "@xianlan/domain";
import type { DiffRow } from "@xianlan/ui";
import type { CurrentChecklist } from "./checklist-types.ts";
import { itemWords } from "./words.ts";

/** My list beside the one saved meanwhile: only what the two disagree on. */
export function compareLists(mine: ChecklistInput, theirs: CurrentChecklist): DiffRow[] {
  const rows: DiffRow[] = [];
  const add = (label: string, one: string, other: string) => {
    if (one !== other) rows.push({ label, mine: one, theirs: other, differs: true });
  };
  add("清单名称", mine.title, theirs.title);
  add("年度", String(mine.year), String(theirs.year));
  const codes = [...mine.items, ...theirs.items].map(({ code }) => code);
  for (const code of new Set(codes)) {
    const own = mine.items.find((item) => item.code === code);
    const other = theirs.items.find((item) => item.code === code);
    add(code, itemWords(own), itemWords(other));
  }
  const order = (items: ChecklistInput["items"]) => items.map(({ code }) => code).join("、");
  if (rows.length === 0) add("检查项顺序", order(mine.items), order(theirs.items));
  return rows;
}
