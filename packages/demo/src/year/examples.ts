import { activityCatalogue, readActivityLine } from "@xianlan/domain/activity";
import type { Random } from "../random.ts";
import type { DemoUnit } from "../units.ts";
import { exampleAmounts } from "./amounts.ts";
import { someWorkday, spread } from "./dates.ts";
import { writtenEventKinds } from "./events.ts";
import type { DemoActivity } from "./types.ts";
import type { YearContext } from "./year-context.ts";

const writtenKinds = new Set([
  ...writtenEventKinds,
  ...(["study_session", "media_article", "info_brief"] satisfies DemoActivity["kind"][]),
]);

/**
 * Records of the kinds the demo has no text of its own for, from the examples of their definitions, so
 * that a new kind shows in the demo by its definition alone.
 */
export function exampleEvents(
  { calendar }: Pick<YearContext, "calendar">,
  { pace }: Pick<DemoUnit, "pace">,
  { year, random }: { year: number; random: Random },
  catalogue = activityCatalogue,
): DemoActivity[] {
  const unwritten = catalogue.definitions.filter(({ code }) => !writtenKinds.has(code));
  return unwritten.flatMap(({ code: kind, examples }) =>
    spread(exampleAmounts[pace], 12).map((month, at): DemoActivity => {
      const happenedOn = someWorkday(calendar, random, { year, month });
      const line = examples[at % examples.length] ?? "";
      const reading = readActivityLine(line, { today: happenedOn, places: [], kind, catalogue });
      const { title, attributes, placeText, attendance, link } = reading;
      return { kind, happenedOn, title, attributes, place: null, placeText, attendance, link };
    }),
  );
}
