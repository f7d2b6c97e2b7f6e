import { activityCatalogue, catalogueOf, workCalendar } from "@xianlan/domain";
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
        ...{ code: "site_visit", label: "观摩交流", attributes: [], schemeTerms: [] },
        line: { pattern: "观摩", rank: 45 },
        examples: ["观摩交流 乡村文化院坝 18人", "邻乡观摩"],
      },
    ]);
    const year = { year: 2026, random: randomOf("some") };
    const events = exampleEvents({ calendar }, { pace: "usual" }, year, catalogue);
    expect(events).toHaveLength(4);
    expect(events.map(({ kind }) => kind as string)).toEqual(Array(4).fill("site_visit"));
    expect(events[0]).toMatchObject({ title: "乡村文化院坝", attendance: 18, place: null });
    expect(events[1]?.title).toBe("邻乡观摩");
    for (const { happenedOn } of events) expect(calendar.isWorkday(happenedOn)).toBe(true);
  });
});
