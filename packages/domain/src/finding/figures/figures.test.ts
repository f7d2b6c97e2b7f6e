import { describe, expect, it } from "vitest";
import { workCalendar } from "../../calendar/calendar.ts";
import type { Clock } from "../../calendar/clock.ts";
import { draftFacts } from "../../testing/findings.ts";
import { holidays2026 } from "../../testing/holidays.ts";
import { runScript } from "../../testing/run-script.ts";
import type { FindingFacts } from "../facts.ts";
import { findingFilter } from "../filter.ts";
import { attentionText, compareAttention, compareByAttention } from "../status/attention.ts";
import { matchesFlag } from "../status/flags.ts";
import {
  acknowledgedInTime,
  averageDays,
  averageDaysText,
  countFigureKeys,
  countFigures,
  emptyCounts,
  type FindingCounts,
  figureFilter,
  figureLabel,
  rateOf,
  rateText,
} from "./figures.ts";
import {
  listSentence,
  overviewSentence,
  plainSentence,
  taskSentence,
  unitSentence,
} from "./sentences.ts";

const calendar = workCalendar(holidays2026);
const clock: Clock = { now: "2026-11-21T02:00:00Z", today: "2026-11-21" };
const counts = (some: Partial<FindingCounts>): FindingCounts => ({ ...emptyCounts(), ...some });

const begin = "2026-10-12 office issue\n2026-10-13 clerk acknowledge\n";
const lives: FindingFacts[] = [
  draftFacts,
  runScript("2026-11-19 office issue"),
  runScript("2026-10-12 office issue\n2026-10-13 office withdraw"),
  runScript("2026-10-12 office merge"),
  runScript(begin),
  runScript(
    `${begin}2026-10-20 lead request_closure\n2026-10-21 office start_verification\n2026-10-22 office close`,
  ),
  runScript(
    `${begin}2026-11-16 lead request_closure\n2026-11-17 office start_verification\n2026-11-18 office close`,
  ),
  runScript(
    `${begin}2026-10-20 lead request_closure\n2026-10-21 office start_verification\n2026-10-22 office return`,
  ),
];

/** Counts by each figure's own filter, as a query would. */
function count(): FindingCounts {
  const tally = emptyCounts();
  for (const key of countFigureKeys) {
    const filter = findingFilter.parse(countFigures[key].filter);
    tally[key] = lives.filter(
      (life) =>
        (filter.state === undefined || filter.state.includes(life.state)) &&
        (filter.flag === undefined || matchesFlag(filter.flag, life, clock, calendar)),
    ).length;
  }
  return tally;
}

describe("figures", () => {
  it("are counted by their flag or state", () => {
    expect(count()).toMatchObject({
      open: 3,
      overdue: 2,
      awaitingAcknowledgement: 1,
      rectifying: 2,
      returned: 1,
      soon: 0,
      closed: 2,
      closedOnTime: 1,
      closedLate: 1,
      everIssued: 6,
      counted: 5,
      everReturned: 1,
      verified: 3,
      awaitingVerification: 0,
    });
  });

  it("are divided, and shown as “—” where the denominator is 0", () => {
    const tally = count();
    expect(rateOf("rectificationRate", tally)).toBe(2 / 5);
    expect(rateOf("onTimeRate", tally)).toBe(1 / 2);
    expect(rateOf("returnRate", tally)).toBe(1 / 3);
    expect(rateOf("onTimeRate", emptyCounts())).toBeNull();
    expect([rateText(null), rateText(0), rateText(2 / 3), rateText(1)]).toEqual([
      "—",
      "0%",
      "67%",
      "100%",
    ]);
    expect([rateText(0.999), rateText(0.001)]).toEqual(["99%", "1%"]);
    expect([averageDays(25, 2), averageDays(0, 0)]).toEqual([12.5, null]);
    expect([averageDaysText(12.5), averageDaysText(null)]).toEqual(["12.5个工作日", "—"]);
  });

  it("link to their rows within the page's own filter", () => {
    const unitId = ["00000000-0000-4000-8000-000000000001"];
    expect(figureFilter("overdue", { unitId })).toEqual({ unitId, flag: "overdue" });
    expect(figureFilter("onTimeRate")).toEqual({ flag: "closed_on_time" });
    expect(figureLabel("rectificationRate")).toBe("整改率");
    expect(findingFilter.safeParse({ flag: "nonsense" }).success).toBe(false);
  });

  it("judge acknowledgements by five working days", () => {
    const judge = (acknowledgedOn: string | null, today: string) =>
      acknowledgedInTime({ issuedOn: "2026-11-05", acknowledgedOn }, today, calendar);
    expect([judge("2026-11-12", "2026-11-21"), judge("2026-11-13", "2026-11-21")]).toEqual([
      true,
      false,
    ]);
    expect([judge(null, "2026-11-12"), judge(null, "2026-11-13")]).toEqual([null, false]);
    expect(acknowledgedInTime(draftFacts, "2026-11-13", calendar)).toBeNull();
  });
});

describe("attention", () => {
  it("puts the unit with more overdue first, then due soon, then by name", () => {
    const rows = [
      { name: "b", counts: counts({ open: 9 }) },
      { name: "a", counts: counts({ open: 9 }) },
      { name: "c", counts: counts({ soon: 1 }) },
      { name: "d", counts: counts({ overdue: 1 }) },
      { name: "e", counts: counts({ overdue: 1, returned: 1 }) },
    ];
    expect(rows.sort(compareAttention).map((row) => row.name)).toEqual(["e", "d", "c", "a", "b"]);
  });

  it("asks about overdue major ones first and says why", () => {
    const major: FindingFacts = { ...runScript(begin, { severity: "major" }), returnedCount: 1 };
    const [first] = [...lives, major].sort(compareByAttention(clock, calendar));
    expect(first).toBe(major);
    expect(attentionText(major, clock, calendar)).toBe("重大，逾期19个工作日，退回1次");
  });
});

describe("sentences", () => {
  const asOf = { asOf: clock.today, today: clock.today };

  it("link every number of the overview", () => {
    const question = { ...asOf, counts: counts({ open: 42, overdue: 5 }), overdueUnits: 3 };
    const sentence = overviewSentence(question);
    expect(plainSentence(sentence)).toBe("截至11月21日，在办42件，逾期5件，涉及3个乡镇");
    const links = sentence.filter((part) => "figure" in part);
    expect(links.map((part) => [part.value, part.filter.flag])).toEqual([
      ["42", "open"],
      ["5", "overdue"],
      ["3", "overdue"],
    ]);
    const nothingOverdue = { ...question, counts: counts({ open: 42 }), overdueUnits: 0 };
    expect(plainSentence(overviewSentence(nothingOverdue))).toBe(
      "截至11月21日，在办42件，没有逾期",
    );
    const none = { ...question, counts: counts({}) };
    expect(plainSentence(overviewSentence(none))).toBe("截至11月21日，没有在办的问题");
  });

  it("describe list, tasks and unit", () => {
    const some = counts({ open: 6, overdue: 1, counted: 7, closed: 5 });
    const list = listSentence({ total: 8, filtered: true, counts: some });
    expect(plainSentence(list)).toBe("符合条件的问题8件，在办6件，逾期1件");
    const unit = unitSentence({ ...asOf, unitName: "城关镇", counts: some });
    expect(plainSentence(unit)).toBe("截至11月21日，城关镇在办6件，逾期1件，整改率71%，按期率0%");
    expect(plainSentence(unitSentence({ ...asOf, unitName: "城关镇", counts: counts({}) }))).toBe(
      "截至11月21日，城关镇没有交办的问题",
    );
    expect(plainSentence(taskSentence({ total: 7, overdue: 2 }))).toBe(
      "有7件事要办，其中2件已超期",
    );
  });
});
