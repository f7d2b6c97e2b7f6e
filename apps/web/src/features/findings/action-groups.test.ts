import { type FindingState, findingActions } from "@xianlan/domain/finding";
import { describe, expect, it } from "vitest";
import { actionsFor, groupActions } from "./action-groups.ts";
import type { PageAction } from "./finding-types.ts";

const none = { available: [], canAddProgress: false, canAddMeasure: false, canNote: false };
const page = (state: FindingState, part: Partial<Parameters<typeof groupActions>[0]> = {}) => ({
  ...none,
  state,
  measures: [{ doneOn: "2026-11-02" }],
  ...part,
});

describe("the buttons of a finding", () => {
  it("puts the closure first once every measure is done, progress before", () => {
    const works = { available: ["request_closure" as const], canAddProgress: true };
    expect(groupActions(page("rectifying", works)).main).toEqual(["request_closure", "progress"]);
    const open = { ...works, measures: [{ doneOn: null }, { doneOn: "2026-11-02" }] };
    expect(groupActions(page("rectifying", open)).main).toEqual(["progress", "request_closure"]);
  });

  it("begins a cycle without measures with them", () => {
    const works = { available: ["request_closure" as const], canAddProgress: true };
    const bare = { ...works, canAddMeasure: true, measures: [] };
    expect(groupActions(page("rectifying", bare)).main[0]).toBe("measure");
    expect(groupActions(page("issued", { ...bare, available: ["acknowledge"] })).main[0]).toBe(
      "acknowledge",
    );
  });

  it("puts a pending decision before the next action, which stays available", () => {
    const { main, more } = groupActions(
      page("verifying", { available: ["close", "return", "confirm_veto", "refuse_veto"] }),
    );
    expect(main).toEqual(["confirm_veto", "refuse_veto"]);
    expect(more).toEqual(["close", "return"]);
  });

  it("never puts an action that ends a finding in front, even where it is the only one", () => {
    const { main, more, step } = groupActions(page("issued", { available: ["withdraw", "merge"] }));
    expect({ main, more, step }).toEqual({ main: [], more: ["merge", "withdraw"], step: false });
  });

  it("loses no action and shows none twice, in every state", () => {
    const states: FindingState[] = ["draft", "issued", "disputed", "rectifying", "verifying"];
    for (const state of [...states, "closure_requested", "long_term", "closed"] as const) {
      const all = page(state, {
        available: [...findingActions],
        canAddProgress: true,
        canAddMeasure: true,
        canNote: true,
      });
      const { main, more } = groupActions(all);
      const shown = [...main, ...more];
      expect(new Set(shown).size).toBe(shown.length);
      const hidden = [...actionsFor(all)].filter((action) => !shown.includes(action));
      // Actions of other states: the lifecycle never offers them here.
      const elsewhere: PageAction[] = [
        "issue",
        "acknowledge",
        "dispute",
        "start_verification",
        "check_in",
      ];
      expect(
        hidden.filter(
          (action) => ![...elsewhere, "close", "propose_closure", "return"].includes(action),
        ),
      ).toEqual([]);
    }
  });
});
