import { describe, expect, it } from "vitest";
import {
  formerActionCodes,
  formerAuditActions,
  presentAuditAction,
  storedAction,
} from "./former-codes.ts";
import { findingActions } from "./lifecycle.ts";

describe("codes stored before an action was renamed", () => {
  it("are read as the action of today, and today's as they are", () => {
    expect(storedAction("take")).toBe("start_verification");
    expect(storedAction("ask_extension")).toBe("request_extension");
    for (const code of findingActions) expect(storedAction(code)).toBe(code);
    expect(storedAction("progress")).toBeNull();
    expect(storedAction("toString")).toBeNull();
  });

  it("are not codes of today's actions", () => {
    for (const former of Object.keys(formerActionCodes)) {
      expect(findingActions).not.toContain(former);
    }
  });

  it("are found in the audit log by today's name or kind, and called by it", () => {
    expect(formerAuditActions("finding.requestLongTerm")).toEqual(["finding.askLongTerm"]);
    expect(formerAuditActions("finding.close")).toEqual([]);
    expect(formerAuditActions("rating.publish")).toEqual(["standing.publish"]);
    expect(formerAuditActions("rating")).toHaveLength(4);
    expect(formerAuditActions("rat")).toEqual([]);
    expect(presentAuditAction("finding.take")).toBe("finding.startVerification");
    expect(presentAuditAction("selfCheck.answer")).toBe("selfCheck.reply");
    expect(presentAuditAction("standing.publish")).toBe("rating.publish");
    expect(presentAuditAction("visit.start")).toBe("visit.start");
    expect(presentAuditAction("toString")).toBe("toString");
  });
});
