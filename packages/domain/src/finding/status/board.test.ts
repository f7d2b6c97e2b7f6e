import { describe, expect, it } from "vitest";
import { openStates } from "../state.ts";
import { boardFilter, boardStates, nextActor } from "./board.ts";

const unassigned = {
  verificationStartedBy: null,
  closureProposedBy: null,
  extensionRequestedBy: null,
  extensionsGranted: 0,
  longTermRequestedBy: null,
  reopenRequestedBy: null,
};
const names = { unitName: "青石镇", verificationStartedByName: "方督查", verifierName: "" };

describe("the columns", () => {
  it("are the open states and what was closed in the last thirty days", () => {
    expect([...boardStates].toSorted()).toEqual([...openStates, "closed"].toSorted());
    expect(boardFilter("closed", "2026-11-20")).toEqual({
      state: ["closed"],
      closedFrom: "2026-10-21",
    });
    expect(boardFilter("red", "2026-11-20")).toEqual({ flag: "open", statusLight: ["red"] });
  });
});

describe("who acts next on a card", () => {
  it.each([
    [{ state: "issued" }, "青石镇签收"],
    [{ state: "disputed" }, "督查办复核异议"],
    [{ state: "rectifying" }, "青石镇整改"],
    [{ state: "rectifying", extensionRequestedBy: "x" }, "督查办批延期"],
    [{ state: "rectifying", extensionRequestedBy: "x", extensionsGranted: 1 }, "县领导批延期"],
    [{ state: "rectifying", longTermRequestedBy: "x" }, "县领导批转长期坚持"],
    [{ state: "closure_requested" }, "督查办受理核查"],
    [{ state: "verifying" }, "方督查核查"],
    [{ state: "verifying", closureProposedBy: "x" }, "督查办第二签字"],
    [{ state: "long_term" }, "青石镇季度查看"],
    [{ state: "closed" }, ""],
    [{ state: "closed", reopenRequestedBy: "x" }, "督查办确认重新挂账"],
    [{ state: "withdrawn" }, ""],
  ] as const)("%o: %s", (changes, text) => {
    expect(nextActor({ ...unassigned, ...changes }, names)).toBe(text);
  });

  it("is the verifier the office named, once one is named", () => {
    const named = { ...names, verifierName: "罗督查" };
    expect(nextActor({ ...unassigned, state: "closure_requested" }, named)).toBe("罗督查受理核查");
  });
});
