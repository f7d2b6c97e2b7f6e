import { describe, expect, it } from "vitest";
import type { FindingPage } from "./finding-types.ts";
import { pendingOf, requestsOf } from "./requests.ts";

const today = "2026-11-22";
const decided = {
  requestedAt: "2026-11-10T02:00:00.000Z",
  requestedByName: "宋嘉树",
  reason: "厂家延误",
  decidedAt: "2026-11-11T02:00:00.000Z",
  decidedByName: "覃归舟",
  decisionReason: "同意",
  progress: "已到一组",
  attachments: [],
};
const open = { ...decided, decidedAt: null, decidedByName: "", decisionReason: "" };

/** Only what is asked about: the rest of the page is not looked at. */
function pageWith(part: Partial<FindingPage>): FindingPage {
  const none = { extensions: [], disputes: [], longTerms: [], milestones: [] };
  return { ...none, reopenings: [], vetoes: [], ...part } as Partial<FindingPage> as FindingPage;
}

describe("what was requested on a finding", () => {
  const first = { id: "a", ordinal: 1, wishedDueOn: "2026-12-20", outcome: "granted" };
  const second = { id: "b", ordinal: 2, wishedDueOn: "2027-01-10", grantedDueOn: null };
  const page = pageWith({
    extensions: [
      { ...decided, ...first, grantedDueOn: "2026-12-15" },
      { ...open, ...second, outcome: null },
    ],
  });

  it("says until when each extension was granted, and who decides the next one", () => {
    expect(requestsOf(page, "extension", today).map(({ outcome }) => outcome)).toEqual([
      "同意延至12月15日",
      "等待县领导审批",
    ]);
    expect(pendingOf(page, "extension", today)?.id).toBe("b");
  });

  it("offers no lapsed request to be answered", () => {
    const lapsed = pageWith({ extensions: [{ ...open, ...second, outcome: "lapsed" }] });
    expect(requestsOf(lapsed, "extension", today)[0]?.outcome).toBe("未审批，已申请销号");
    expect(pendingOf(lapsed, "extension", today)).toBeNull();
  });

  it("lists milestones with their own request once they are no longer in force", () => {
    const stone = { ordinal: 1, text: "每周开放", dueOn: "2026-12-31", doneOn: null };
    const terms = (outcome: string | null) =>
      pageWith({
        longTerms: [{ ...open, id: "t", outcome }],
        milestones: [
          { ...stone, id: "m", longTermId: "t" },
          { ...stone, id: "n", longTermId: "other" },
        ],
      });
    const items = (outcome: string | null) =>
      requestsOf(terms(outcome), "long_term", today)[0]?.items.map(({ value }) => value);
    expect(items(null)).toEqual(["厂家延误", "每周开放（12月31日）"]);
    expect(items("granted")).toEqual(["厂家延误"]);
  });
});
