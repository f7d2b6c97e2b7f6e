import { describe, expect, it } from "vitest";
import { timelineText } from "./timeline-text.ts";

describe("a line of the timeline", () => {
  it.each([
    { parts: ["同意。", "整改时限11月5日"], line: "同意；整改时限11月5日" },
    { parts: ["同意", "整改时限11月5日"], line: "同意；整改时限11月5日" },
    { parts: ["已完成。", "", "附件2个"], line: "已完成；附件2个" },
    { parts: ["只有理由。", ""], line: "只有理由。" },
    { parts: ["“要求已传达。”", "附件1个"], line: "“要求已传达。”；附件1个" },
  ])("$line", ({ parts, line }) => {
    expect(timelineText(...parts)).toBe(line);
  });
});
