import { describe, expect, it } from "vitest";
import { clockAt } from "../calendar/clock.ts";
import {
  digestGroupMessage,
  digestMail,
  nextAttempt,
  urgentGroupMessage,
  urgentMail,
} from "./notice-text.ts";

const line = (n: number) => ({ title: `督〔2026〕3-${n} 已交办青石镇`, href: `/findings/${n}` });
const issued = (n: number) => ({ ...line(n), kind: "issued" as const });
const many = Array.from({ length: 50 }, (_, n) => issued(n + 1));
const site = "https://xianlan.example.gov.cn";

describe("a message", () => {
  it("to a person has a line for each thing, twenty at most, and says how many are left", () => {
    const { subject, text } = urgentMail(many, site);
    expect(subject).toBe("县览：交办50件");
    expect(text).toContain(
      "1. 督〔2026〕3-1 已交办青石镇\n   https://xianlan.example.gov.cn/findings/1",
    );
    expect(text).not.toContain("3-21 ");
    expect(text).toContain("另有30条");
  });

  it("about one thing says it in the subject", () => {
    expect(urgentMail([issued(7)], "").subject).toBe("县览：督〔2026〕3-7 已交办青石镇");
    expect(urgentMail([issued(7)], "").text).not.toContain("http");
  });

  it("to a group holds counts and a link alone", () => {
    const kinds = [...many, { ...issued(1), kind: "returned" as const }];
    const { subject, text } = urgentGroupMessage(kinds, site);
    expect(subject).toBe("县览：交办50件，退回1件");
    expect(`${subject}${text}`).not.toMatch(/督〔|青石|findings/);
    const day = digestGroupMessage({ day: "2026-11-23", people: 14, tasks: 53, overdue: 6 }, site);
    expect(day.subject).toBe("县览 11月23日：14人有待办53件（超期6件）");
  });

  it("about a day's digests leaves out counts of zero", () => {
    const of = (tasks: number, overdue: number, notices: number) =>
      digestMail({ day: "2026-11-23", tasks, overdue, notices, lines: [line(1)] }, site);
    expect(of(7, 2, 3).subject).toBe("县览 11月23日摘要：待办7件（超期2件），新通知3条");
    expect(of(0, 0, 3).subject).toBe("县览 11月23日摘要：新通知3条");
    expect(of(7, 2, 3).text).toContain("另有9条");
  });
});

it("a failed delivery is tried again after 1, 5, 15 minutes, 1, 4, 12 and 24 hours, then never", () => {
  const now = "2026-11-20T02:00:00.000Z";
  const minutes = [1, 2, 3, 4, 5, 6, 7].map(
    (attempt) => (Date.parse(nextAttempt(attempt, now) ?? "") - Date.parse(now)) / 60_000,
  );
  expect(minutes).toEqual([1, 5, 15, 60, 240, 720, 1440]);
  expect(nextAttempt(8, now)).toBeNull();
  expect(nextAttempt(1, now)).toBe(clockAt(Date.parse(now) + 60_000).now);
});
