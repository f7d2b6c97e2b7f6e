import { describe, expect, it } from "vitest";
import { workCalendar } from "../calendar/calendar.ts";
import { revealedTextIn, selfCheckText } from "../self-check/self-check.ts";
import { holidays2026 } from "../testing/holidays.ts";
import { escalationKinds } from "./escalation.ts";
import { defaultReplyDueOn, escalationText } from "./escalation-text.ts";

const subject = {
  number: "督〔2026〕3-012",
  unitName: "青石镇",
  duty: "志愿服务活动每年不少于12次，每月不少于1次。",
  dueOn: "2026-11-05",
  overdueDays: 3,
  returnedCount: 2,
  replyDueOn: "2026-11-13",
};

describe("escalation notices", () => {
  it("name finding, unit, duty, due date, lateness, what is asked and the reply date", () => {
    for (const kind of escalationKinds) {
      const text = escalationText(kind, subject);
      for (const part of ["督〔2026〕3-012", "青石镇", "每月不少于1次）", "2026年11月5日"]) {
        expect(text).toContain(part);
      }
      expect(text).toContain("逾期3个工作日，被退回2次");
      expect(text).toContain("于2026年11月13日前书面回复");
      expect(text).not.toContain("\n");
    }
    expect(new Set(escalationKinds.map((kind) => escalationText(kind, subject))).size).toBe(4);
  });

  it("leave out parts that do not apply", () => {
    const text = escalationText("reminder", {
      ...subject,
      overdueDays: 0,
      returnedCount: 0,
      replyDueOn: null,
    });
    expect(text).not.toMatch(/逾期|退回|回复/);
  });

  it("propose a reply date in working days", () => {
    const calendar = workCalendar(holidays2026);
    expect(defaultReplyDueOn("slip", "2026-11-05", calendar)).toBe("2026-11-10");
    expect(defaultReplyDueOn("reminder", "2026-09-30", calendar)).toBe("2026-10-09");
  });
});

describe("举一反三", () => {
  const source = {
    number: "督〔2026〕3-012",
    unitName: "青石镇",
    unitShortName: "青石",
    placeName: "上村",
    fact: "文明实践站本年度没有开展过一次志愿服务活动，未达到每年不少于12次，每月不少于1次",
    duty: subject.duty,
  };

  it("proposes a self-check text made from the duty alone", () => {
    const text = selfCheckText(subject.duty, "2026-12-04");
    expect(text).toContain("每月不少于1次”");
    expect(text).toContain("2026年12月4日");
    expect(revealedTextIn(text, source)).toBeNull();
  });

  it.each([
    ["青石镇查出的问题请各单位对照", "青石镇"],
    ["请吸取青石的教训", "青石"],
    ["如上村一样", "上村"],
    ["见督〔2026〕3-012", "督〔2026〕3-012"],
    ["有的站本年度没有 开展过一次志愿服务活动", "站本年度没有开展过一次志"],
  ])("finds what would reveal the other unit in “%s”", (text, revealed) => {
    expect(revealedTextIn(text, source)).toBe(revealed);
  });
});
