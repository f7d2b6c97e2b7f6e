import {
  formerActionCodes,
  formerAuditActions,
  lifecycle,
  procedureName,
} from "@xianlan/domain/finding";
import { describe, expect, it } from "vitest";
import { auditActionLabel, auditOptions } from "./audit-labels.ts";

describe("the labels of the audit log", () => {
  it("name every action of a finding in Chinese, under today's name and the former one", () => {
    for (const { code, label } of lifecycle) {
      expect(auditActionLabel(`finding.${procedureName(code)}`)).toBe(label);
    }
    for (const former of Object.keys(formerActionCodes)) {
      expect(auditActionLabel(`finding.${procedureName(former)}`)).not.toMatch(/[a-z]/i);
    }
  });

  it("read the same for a former name as for today's", () => {
    for (const { value, label } of auditOptions) {
      for (const former of formerAuditActions(value).filter(() => value.includes("."))) {
        expect(auditActionLabel(former)).toBe(label);
      }
    }
    expect(auditActionLabel("standing.publish")).toBe("公布档次");
    expect(auditActionLabel("selfCheck.answer")).toBe("回复自查");
  });

  it("offer no name with Latin letters to choose from", () => {
    for (const { label } of auditOptions) expect(label).not.toMatch(/[a-z]/i);
  });
});
