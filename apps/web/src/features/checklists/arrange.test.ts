import { defaultChecklist } from "@xianlan/domain/checklist";
import { describe, expect, it } from "vitest";
import { blankItem, byCategory, moveItem } from "./arrange.ts";

const { items } = defaultChecklist(2026);
const codesOf = (list: readonly { code: string }[]) => list.map(({ code }) => code);

describe("arranging a checklist", () => {
  it("moves an item past its neighbour of the same category, wherever that stands", () => {
    const mixed = [items[0], items.at(-1), items[1]].filter((one) => one !== undefined);
    const [first, foreignCode, second] = codesOf(mixed);
    expect(codesOf(moveItem(mixed, 0, 1))).toEqual([second, foreignCode, first]);
    expect(moveItem(moveItem(mixed, 0, 1), 2, -1)).toEqual(mixed);
  });

  it("leaves an item at the edge of its category where it is", () => {
    expect(moveItem(items, 0, -1)).toEqual(items);
    const { lines } = byCategory(items)[0] ?? { lines: [] };
    const last = lines.at(-1)?.at ?? -1;
    expect(moveItem(items, last, 1)).toEqual(items);
  });

  it("shows every item once", () => {
    const shown = byCategory(items).flatMap(({ lines }) => lines.map(({ at }) => at));
    expect(shown.sort((a, b) => a - b)).toEqual(items.map((_, at) => at));
  });

  it("gives a new item a code of its own", () => {
    const one = blankItem(items, "venues");
    const two = blankItem([...items, one], "team");
    expect(new Set(codesOf([...items, one, two])).size).toBe(items.length + 2);
  });
});
