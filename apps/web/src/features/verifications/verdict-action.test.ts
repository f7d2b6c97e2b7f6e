import { describe, expect, it } from "vitest";
import { actionOfVerdicts, verdictActions } from "./verdict-action.ts";

const met = { met: true };
const unmet = { met: false };
const open = { met: null };

describe("the action of a set of verdicts", () => {
  it("returns the finding as soon as one criterion is unmet", () => {
    expect(actionOfVerdicts([met, unmet], ["return", "close"])).toBe("return");
    expect(actionOfVerdicts([open, unmet], ["return", "close"])).toBe("return");
  });
  it("waits for the missing verdict", () => {
    expect(actionOfVerdicts([met, open], ["return", "close"])).toBeNull();
  });
  it("closes where all are met, and proposes where another has to sign", () => {
    expect(actionOfVerdicts([met, met], ["return", "propose_closure", "close"])).toBe("close");
    expect(actionOfVerdicts([met], ["return", "propose_closure"])).toBe("propose_closure");
  });
  it("gives none where this person may not do the action", () => {
    expect(actionOfVerdicts([met], ["return"])).toBeNull();
    expect(actionOfVerdicts([unmet], ["close"])).toBeNull();
  });
  it("knows verdicts among the available actions", () => {
    expect(verdictActions(["start_verification", "close", "return", "merge"])).toEqual([
      "return",
      "close",
    ]);
  });
});
