import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, workCalendar } from "../../calendar/calendar.ts";
import type { Clock, Day } from "../../calendar/clock.ts";
import { draftFacts } from "../../testing/findings.ts";
import { holidays2026 } from "../../testing/holidays.ts";
import { runScript } from "../../testing/run-script.ts";
import type { FindingFacts } from "../facts.ts";
import { findingStates, openStates, severities } from "../state.ts";
import { badgesOf, matchesFlag } from "./flags.ts";
import { dayThresholds, statusLightOf } from "./status-light.ts";

const calendar = workCalendar(holidays2026);
const on = (today: Day): Clock => ({ now: `${today}T02:00:00Z`, today });
const read = (finding: FindingFacts, today: Day) => statusLightOf(finding, on(today), calendar);

/** Issued on 2 November with a far due date, so that only the rule under test bites. */
function running(dueOn: Day, more: Partial<FindingFacts> = {}): FindingFacts {
  return {
    ...draftFacts,
    state: "rectifying",
    issuedOn: "2026-11-02",
    clockStartedOn: "2026-11-02",
    dueOn,
    originalDueOn: dueOn,
    ...more,
  };
}

describe("status light and its text", () => {
  it.each([
    ["2026-11-19", "green", "还剩4个工作日"],
    ["2026-11-20", "amber", "还剩3个工作日"],
    ["2026-11-24", "amber", "还剩1个工作日"],
    ["2026-11-25", "amber", "今日到期"],
    ["2026-11-26", "red", "逾期1个工作日"],
    ["2026-11-30", "red", "逾期3个工作日"],
  ] as const)("on %s it is %s: %s", (today, statusLight, text) => {
    const reading = read(running("2026-11-25"), today);
    expect(reading).toMatchObject({ statusLight, text });
    expect(reading.overdue).toBe(statusLight === "red");
  });

  it("turns amber when a fifth of a long time is left", () => {
    // Issued 2 November, due 100 days later: a fifth is 20 days.
    const far = running("2027-02-10");
    expect(read(far, "2027-01-20")).toMatchObject({ statusLight: "green", soon: false });
    expect(read(far, "2027-01-21")).toMatchObject({ statusLight: "amber", soon: true });
  });

  it("states lateness correctly over a weekend", () => {
    expect(read(running("2026-11-20"), "2026-11-21").text).toBe("逾期不足1个工作日");
    expect(read(running("2026-11-22"), "2026-11-20").text).toBe("11月22日到期，其间无工作日");
  });

  it("is red after two returns, blue when long-term, red when a check-in is missed", () => {
    expect(read(running("2026-12-25", { returnedCount: 1 }), "2026-11-09").statusLight).toBe(
      "green",
    );
    expect(read(running("2026-12-25", { returnedCount: 2 }), "2026-11-09").statusLight).toBe("red");
    const long = running("2026-12-31", { state: "long_term", returnedCount: 2 });
    expect(read(long, "2026-12-01")).toMatchObject({
      statusLight: "blue",
      text: "长期坚持 下次查看12月31日",
    });
    expect(read(long, "2026-12-30")).toMatchObject({ statusLight: "blue", soon: true });
    expect(read(long, "2027-01-04")).toMatchObject({ statusLight: "red", overdue: true });
  });

  it("marks a due date in a year not yet announced", () => {
    expect(read(running("2027-01-29"), "2026-11-09")).toMatchObject({ unconfirmed: true });
    expect(read(running("2027-01-29"), "2026-11-09").text).toMatch(/（待核）$/);
    expect(read(running("2026-12-29"), "2026-11-09").unconfirmed).toBe(false);
  });

  it("states verification and closure", () => {
    const requested = `2026-11-02 office issue
      2026-11-03 clerk acknowledge
      2026-11-18 lead request_closure`;
    expect(read(runScript(requested), "2026-11-19").text).toBe("待核查（受理期限11月25日）");
    expect(read(runScript(requested), "2026-11-27").text).toBe("待核查（核查逾期2个工作日）");
    expect(read(runScript(requested), "2026-12-27")).toMatchObject({
      overdue: false,
      statusLight: "green",
    });
    const late = requested.replace("11-18", "11-25");
    expect(read(runScript(late), "2026-11-26")).toMatchObject({
      statusLight: "red",
      overdue: true,
      text: "待核查（受理期限12月2日），整改逾期2个工作日",
    });
    const closed = `${requested}\n2026-11-19 office start_verification\n2026-11-20 office close`;
    expect(read(runScript(closed), "2026-12-20")).toMatchObject({
      statusLight: "green",
      overdue: false,
      text: "已销号 用时12个工作日 按期",
    });
    const disputed = "2026-11-02 office issue\n2026-11-03 lead dispute";
    expect(read(runScript(disputed), "2026-12-20")).toMatchObject({
      overdue: false,
      text: "异议复核，时限暂停",
    });
    expect(read(draftFacts, "2026-12-20").text).toBe("草拟，尚未交办");
  });
});

describe("flags", () => {
  it("alert on the third working day without an acknowledgement", () => {
    const issued = runScript("2026-11-05 office issue");
    const alert = (today: Day) => matchesFlag("receipt_alert", issued, on(today), calendar);
    expect([alert("2026-11-06"), alert("2026-11-09"), alert("2026-11-10")]).toEqual([
      false,
      false,
      true,
    ]);
    const labels = (today: Day) => badgesOf(issued, on(today), calendar).map((one) => one.label);
    expect(labels("2026-11-06")).toEqual(["待签收"]);
    expect(labels("2026-11-10")).toEqual(["超2个工作日未签收"]);
  });

  it("label a finding in rectification", () => {
    const facts = running("2026-11-25", { returnedCount: 1 });
    const badges = badgesOf(facts, on("2026-11-24"), calendar, { done: 1, total: 3 });
    expect(badges.map((one) => one.label)).toEqual(["临期", "被退回", "部分整改 1/3"]);
    expect(badgesOf(facts, on("2026-11-09"), calendar, { done: 3, total: 3 })).toHaveLength(1);
    const repeated = { ...facts, state: "verifying", clockStoppedOn: "2026-11-09" } as const;
    expect(badgesOf(repeated, on("2026-11-24"), calendar)).toEqual([]);
  });
});

/** The SQL documented at DayThresholds, word for word in JS. */
function bySql(
  row: FindingFacts,
  { today, soonOn, acknowledgementAlertOn }: ReturnType<typeof dayThresholds>,
) {
  const open = (openStates as readonly string[]).includes(row.state);
  const due = row.dueOn ?? "";
  const overdue = open && due < (row.clockStoppedOn ?? today);
  const fifth = daysBetween(today, due) * 5 <= daysBetween(row.issuedOn ?? "", due);
  const soon =
    open &&
    !overdue &&
    row.clockStoppedOn === null &&
    (due <= soonOn || (row.state !== "long_term" && fifth));
  const twice = open && row.state !== "long_term" && row.returnedCount >= 2;
  const calmTone = soon ? "amber" : "green";
  const statusLight = overdue || twice ? "red" : row.state === "long_term" ? "blue" : calmTone;
  const alert = row.state === "issued" && (row.issuedOn ?? "") <= acknowledgementAlertOn;
  return { overdue, soon, statusLight, alert };
}

describe("the documented query", () => {
  const day = fc.integer({ min: 0, max: 500 }).map((n) => addDays("2026-01-01", n));
  const row = fc.record({
    state: fc.constantFrom(...findingStates),
    severity: fc.constantFrom(...severities),
    issuedOn: day,
    span: fc.oneof(fc.nat(20), fc.nat(120)),
    // Days left, so that most rows lie near the boundaries.
    left: fc.oneof(fc.integer({ min: -6, max: 8 }), fc.integer({ min: -30, max: 60 })),
    stopAfter: fc.option(fc.nat(130), { freq: 1 }),
    returnedCount: fc.nat(3),
  });

  it("gives the same result as the status light on any day", () => {
    fc.assert(
      fc.property(row, (given) => {
        const { span, stopAfter, left, ...facts } = given;
        const finding: FindingFacts = {
          ...draftFacts,
          ...facts,
          dueOn: addDays(given.issuedOn, span),
          clockStoppedOn: stopAfter === null ? null : addDays(given.issuedOn, stopAfter),
        };
        const clock = on(addDays(given.issuedOn, span - left));
        const { statusLight, overdue, soon } = statusLightOf(finding, clock, calendar);
        const alert = matchesFlag("receipt_alert", finding, clock, calendar);
        const sql = bySql(finding, dayThresholds(clock, calendar));
        expect({ statusLight, overdue, soon, alert }).toEqual(sql);
      }),
      { numRuns: 5000 },
    );
  });
});
