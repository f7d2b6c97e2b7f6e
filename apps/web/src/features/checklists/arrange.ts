import type { ChecklistItem } from "@xianlan/domain/checklist";
import { type FindingCategory, findingCategories } from "@xianlan/domain/finding";

/** Items by category in the scheme's order, each with its place in the whole list. */
export function byCategory(items: readonly ChecklistItem[]) {
  const placed = items.map((item, at) => ({ item, at }));
  return findingCategories.map((category) => ({
    category,
    lines: placed.filter(({ item }) => item.category === category),
  }));
}

/** Moves an item past its neighbour of the same category. */
export function moveItem(
  items: readonly ChecklistItem[],
  at: number,
  step: -1 | 1,
): ChecklistItem[] {
  const moved = items[at];
  if (moved === undefined) return [...items];
  const own = items.flatMap(({ category }, place) => (category === moved.category ? [place] : []));
  const other = own[own.indexOf(at) + step];
  if (other === undefined) return [...items];
  const next = [...items];
  [next[at], next[other]] = [items[other] ?? moved, moved];
  return next;
}

/** A blank item of a category, under a code nobody has. */
export function blankItem(
  items: readonly ChecklistItem[],
  category: FindingCategory,
): ChecklistItem {
  const taken = new Set(items.map(({ code }) => code));
  const free = Array.from({ length: items.length + 1 }, (_, at) => `N-${at + 1}`);
  return {
    code: free.find((code) => !taken.has(code)) ?? "N",
    text: "",
    guidance: "",
    kind: "yes_no",
    dutyCode: null,
    clause: "",
    category,
    severity: "ordinary",
    criteria: [""],
    days: null,
  };
}
