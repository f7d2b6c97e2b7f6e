import { describe, expect, it } from "vitest";
import { loadDraft, saveDraft } from "./form-draft.ts";

const initial = { values: { text: "", rows: ["一"] }, version: 4 };

function storeWith(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries));
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  return { kept, open: () => store };
}

describe("loadDraft", () => {
  it("begins anew without a key, and without an earlier draft", () => {
    const { open } = storeWith({ other: JSON.stringify(initial) });
    expect(loadDraft(open, undefined, initial)).toEqual({ ...initial, restored: false });
    expect(loadDraft(open, "form", initial)).toEqual({ ...initial, restored: false });
  });

  it("brings back what was typed, on the version that was seen then", () => {
    const { open } = storeWith();
    saveDraft(open, "form", { values: { text: "未写完" }, version: 3 });
    expect(loadDraft(open, "form", initial)).toEqual({
      values: { text: "未写完", rows: ["一"] },
      version: 3,
      restored: true,
    });
  });

  it("fits the draft to the row as it is now", () => {
    const { open } = storeWith();
    saveDraft(open, "form", { values: { rows: ["一", "二"] }, version: 3 });
    const repair = (values: typeof initial.values) => ({
      ...values,
      rows: values.rows.slice(0, 1),
    });
    expect(loadDraft(open, "form", initial, repair).values.rows).toEqual(["一"]);
  });

  it.each(["no json", "null", '"text"', '{"values":null,"version":1}', '{"values":{}}'])(
    "passes over %s",
    (text) => {
      const { open } = storeWith({ form: text });
      expect(loadDraft(open, "form", initial).restored).toBe(false);
    },
  );

  it("goes on without a store", () => {
    const shut = () => {
      throw new Error("forbidden");
    };
    expect(loadDraft(shut, "form", initial).restored).toBe(false);
    expect(() => saveDraft(shut, "form", initial)).not.toThrow();
  });
});

it("takes a saved draft out of the store", () => {
  const { open, kept } = storeWith();
  saveDraft(open, "form", initial);
  expect(kept.size).toBe(1);
  saveDraft(open, "form", null);
  expect(kept.size).toBe(0);
});
