import { describe, expect, it } from "vitest";
import {
  formerActionCodes,
  formerAuditActions,
  formerAuditKinds,
  formerAuditLabels,
  storedAction,
} from "./former-codes.ts";
import { findingActionLabels, findingActions } from "./lifecycle.ts";

describe("codes stored before an action was renamed", () => {
  it("are read as the action of today, and today's as they are", () => {
    expect(storedAction("take")).toBe("start_verification");
    expect(storedAction("ask_extension")).toBe("request_extension");
    for (const code of findingActions) expect(storedAction(code)).toBe(code);
    expect(storedAction("progress")).toBeNull();
    expect(storedAction("toString")).toBeNull();
  });

  it("are no action's code today", () => {
    for (const former of Object.keys(formerActionCodes)) {
      expect(findingActions).not.toContain(former);
    }
  });

  it("are found in the audit log by today's name, and called by it", () => {
    expect(formerAuditActions("finding.requestLongTerm")).toEqual(["finding.askLongTerm"]);
    expect(formerAuditActions("finding.close")).toEqual([]);
    expect(formerAuditActions("rating.publish")).toEqual(["standing.publish"]);
    expect(formerAuditKinds("rating")).toEqual(["standing"]);
    expect(formerAuditKinds("finding")).toEqual([]);
    expect(formerAuditLabels["finding.take"]).toBe(findingActionLabels.start_verification);
  });
});
