import { describe, expect, it } from "vitest";
import { deedOfVerdicts, verdictActions } from "./verdict-deed.ts";

const met = { met: true };
const unmet = { met: false };
const open = { met: null };

describe("the deed of a set of verdicts", () => {
  it("returns the finding as soon as one criterion is unmet", () => {
    expect(deedOfVerdicts([met, unmet], ["return", "close"])).toBe("return");
    expect(deedOfVerdicts([open, unmet], ["return", "close"])).toBe("return");
  });
  it("waits for the missing verdict", () => {
    expect(deedOfVerdicts([met, open], ["return", "close"])).toBeNull();
  });
  it("closes where all are met, and proposes where another has to sign", () => {
    expect(deedOfVerdicts([met, met], ["return", "propose_closure", "close"])).toBe("close");
    expect(deedOfVerdicts([met], ["return", "propose_closure"])).toBe("propose_closure");
  });
  it("has none where the deed is not this person's", () => {
    expect(deedOfVerdicts([met], ["return"])).toBeNull();
    expect(deedOfVerdicts([unmet], ["close"])).toBeNull();
  });
  it("knows verdicts among the available actions", () => {
    expect(verdictActions(["start_verification", "close", "return", "merge"])).toEqual([
      "return",
      "close",
    ]);
  });
});
