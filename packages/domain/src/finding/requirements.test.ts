import { describe, expect, it } from "vitest";
import type { Day } from "../calendar/clock.ts";
import { draftFacts, fullContent } from "../testing/findings.ts";
import { people } from "../testing/people.ts";
import { attempt, refused, runScript } from "../testing/run-script.ts";
import { mergeRefusal } from "./actions/drafting/merge.ts";
import type { FindingContent } from "./facts.ts";
import { type ActionInput, missingRequirements } from "./lifecycle.ts";

const issued = "2026-11-02 office issue";
const verifying = `${issued}
  2026-11-03 clerk acknowledge
  2026-11-10 lead request_closure
  2026-11-12 inspector start_verification`;

describe("required input of an action", () => {
  const none: FindingContent = {
    fact: " ",
    dutyCode: null,
    dutyText: "",
    placeId: null,
    placeText: "",
    criterionIds: [],
    measureIds: [],
    openMeasureIds: [],
    prior: null,
    evidenceCount: 0,
  };

  it("names every gap of an issue at once", () => {
    const issue: ActionInput = { action: "issue", input: { dueOn: null, separateReason: "" } };
    const fields = missingRequirements(issue, none).map((gap) => gap.field);
    expect(fields).toEqual(["dutyCode", "fact", "placeId", "criteria"]);
    const refusal = refused(attempt(draftFacts, people.office, "2026-11-02", issue, none));
    expect(refusal).toMatchObject({ code: "missing", field: "dutyCode" });
    for (const text of ["责任条款", "问题事实", "点位", "销号标准"]) {
      expect(refusal.message).toContain(text);
    }
    expect(missingRequirements(issue, fullContent)).toEqual([]);
  });

  it("requires a result for each measure, and evidence", () => {
    const [first = ""] = fullContent.measureIds;
    const results = [{ measureId: first, result: "已完成" }];
    const input = { results, prevention: "", attachmentIds: [] };
    const gaps = missingRequirements({ action: "request_closure", input }, fullContent);
    expect(gaps.map((gap) => gap.field)).toEqual(["results", "attachmentIds"]);
    const enough = { ...fullContent, measureIds: [first], evidenceCount: 1 };
    expect(missingRequirements({ action: "request_closure", input }, enough)).toEqual([]);
  });

  it("requires a verdict on every criterion of the finding, once each", () => {
    const facts = runScript(verifying);
    const [a = "", b = ""] = fullContent.criterionIds;
    const judge = (action: "close" | "return", ids: string[], met: boolean) => {
      const verdicts = ids.map((criterionId) => ({
        criterionId,
        met,
        reason: met ? "" : "材料不全",
      }));
      return attempt(facts, people.inspector, "2026-11-13", { action, input: { verdicts } });
    };
    expect(refused(judge("close", [a], true)).code).toBe("missing");
    expect(refused(judge("close", [a, b], false)).message).toContain("2条销号标准未达标");
    expect(refused(judge("close", [a, b, b], true)).field).toBe("verdicts");
    expect(refused(judge("return", [a, "00000000-0000-4000-8000-000000000999"], false)).code).toBe(
      "invalid",
    );
    expect(refused(judge("return", [a, b], true)).message).toContain("至少有一条标准未达标");
    expect(judge("return", [a], false).ok).toBe(true);
  });

  it("requires measures to be due between issue and due date", () => {
    const plan = (dueOn: Day, today: Day) =>
      attempt(runScript(issued), people.clerk, today, {
        action: "acknowledge",
        input: {
          responsibleLeader: "副书记",
          responsiblePerson: "宣传委员",
          measures: [{ text: "补齐场次", dueOn }],
        },
      });
    expect(plan("2026-11-23", "2026-11-03").ok).toBe(true);
    expect(refused(plan("2026-11-24", "2026-11-03")).field).toBe("measures.0.dueOn");
    expect(refused(plan("2026-11-01", "2026-11-03")).field).toBe("measures.0.dueOn");
    expect(plan("2026-12-01", "2026-11-24").ok).toBe(true);
  });

  it("requires a visit after the closure, not in the future", () => {
    const closed = runScript(`${verifying}\n2026-11-13 inspector close`);
    const visit = (visitedOn: Day) =>
      attempt(closed, people.inspector, "2026-11-16", {
        action: "request_reopen",
        input: { newFact: "回访发现反弹", visitedOn, visitId: null },
      });
    expect(visit("2026-11-14").ok).toBe(true);
    expect(refused(visit("2026-11-12")).field).toBe("visitedOn");
    expect(refused(visit("2026-11-17")).field).toBe("visitedOn");
  });

  it("merges into another open finding of the unit", () => {
    const target = { id: "b", unitId: "u", state: "rectifying" } as const;
    expect(mergeRefusal({ id: "a", unitId: "u" }, target)).toBeNull();
    expect(mergeRefusal({ id: "a", unitId: null }, target)).toBeNull();
    expect(mergeRefusal({ id: "b", unitId: "u" }, target)?.message).toContain("自身");
    expect(mergeRefusal({ id: "a", unitId: "v" }, target)?.message).toContain("同一责任单位");
    const closed = { ...target, state: "closed" } as const;
    expect(mergeRefusal({ id: "a", unitId: "u" }, closed)?.message).toContain("在办");
  });
});
