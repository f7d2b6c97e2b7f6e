import type { WorkCalendar } from "../calendar/calendar.ts";
import type { Day } from "../calendar/clock.ts";
import { formatFullDay } from "../calendar/format-day.ts";

/** 举一反三 gets ten working days: places are checked one by one, and it is not urgent. */
const selfCheckWorkdays = 10;

/** The due date proposed for a self-check sent today. */
export function defaultSelfCheckDueOn(today: Day, calendar: WorkCalendar): Day {
  return calendar.addWorkdays(today, selfCheckWorkdays);
}

/** The text a self-check begins with: written from the duty alone, so that no unit learns about another. */
export function selfCheckText(duty: string, dueOn: Day): string {
  return `请对照“${duty.replace(/[。；\s]+$/, "")}”的要求，对所属村（社区）和阵地逐一自查，发现同类情况的立即整改。请于${formatFullDay(dueOn)}前回复自查点位数、存在同类情况的点位数和整改安排。`;
}

/** What would reveal to another unit whose finding a self-check comes from. */
export type SelfCheckSource = {
  number: string;
  unitName: string;
  unitShortName: string;
  placeName: string;
  fact: string;
  /** The duty, which every unit has: its own words reveal nothing. */
  duty: string;
};

/** Characters of the fact that make it recognisable when they stand together. */
const revealingLength = 12;

/**
 * The words of a self-check's text that reveal the finding it comes from; null when there are none.
 * Common village names may be caught too: the writer is asked for words without names.
 */
export function revealedTextIn(text: string, source: SelfCheckSource): string | null {
  const plain = (text: string) => text.replace(/\s/g, "");
  const [plainText, fact, duty] = [plain(text), plain(source.fact), plain(source.duty)];
  const reveals = (text: string) => plainText.includes(text) && !duty.includes(text);
  const names = [source.number, source.unitName, source.unitShortName, source.placeName];
  const named = names.find((name) => name.length >= 2 && reveals(plain(name)));
  if (named !== undefined) return named;
  for (let at = 0; at + revealingLength <= fact.length; at += 1) {
    const part = fact.slice(at, at + revealingLength);
    if (reveals(part)) return part;
  }
  return null;
}
