import { activityCatalogue, catalogueOf } from "@xianlan/domain/activity";
import { workCalendar } from "@xianlan/domain/calendar";
import { holidays2026 } from "@xianlan/domain/testing";
import { describe, expect, it } from "vitest";
import { randomOf } from "../random.ts";
import { exampleEvents } from "./examples.ts";

const calendar = workCalendar(holidays2026);

describe("kinds without a text of the demo's own", () => {
  it("are none among the kinds the product ships with", () => {
    const year = { year: 2026, random: randomOf("none") };
    expect(exampleEvents({ calendar }, { pace: "steady" }, year)).toEqual([]);
  });

  it("are recorded from the examples of their definition", () => {
    const catalogue = catalogueOf([
      ...activityCatalogue.definitions,
      {
        code: "made_up_kind",
        label: "踏勘比武",
        attributes: [],
        schemeTerms: [],
        line: { pattern: "踏勘", rank: 45 },
        examples: ["踏勘比武 乡村文化院坝 18人", "邻乡踏勘"],
      },
    ]);
    const year = { year: 2026, random: randomOf("some") };
    const events = exampleEvents({ calendar }, { pace: "usual" }, year, catalogue);
    expect(events).toHaveLength(4);
    expect(events.map(({ kind }) => kind as string)).toEqual(Array(4).fill("made_up_kind"));
    expect(events[0]).toMatchObject({ title: "乡村文化院坝", attendance: 18, place: null });
    expect(events[1]?.title).toBe("邻乡踏勘");
    for (const { happenedOn } of events) expect(calendar.isWorkday(happenedOn)).toBe(true);
  });
});
