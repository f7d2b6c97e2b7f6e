import type { Day } from "../calendar/clock.ts";
import { halfWidth } from "../input/half-width.ts";
import type { ActivityAttributes, ActivityKind } from "./activity.ts";
import { type ActivityCatalogue, activityCatalogue, isArticleKind } from "./catalogue.ts";
import { findDay } from "./days.ts";
import { findAttributes } from "./find-attributes.ts";
import { findKind } from "./find-kind.ts";
import { activityInput } from "./input.ts";
import { findPlace, type KnownPlace } from "./place-patterns.ts";

/** What a part of a line was taken for. */
export type RecognisedSpan = {
  /** UTF-16 offsets into the line as typed. */
  start: number;
  end: number;
  as: "happenedOn" | "kind" | "attribute" | "place" | "attendance" | "link";
};

/** Something to look at before saving; never a refusal. */
export type Ambiguity = {
  field: "happenedOn" | "kind" | "title" | "attributes" | "place" | "attendance" | "link";
  message: string;
};

/** A record as read from one line; what the line does not state is null or "". */
export type LineReading = {
  kind: ActivityKind | null;
  /** Other kinds the text fits as well. */
  otherKinds: ActivityKind[];
  /** Null where the line names no day, or one that no calendar has. */
  happenedOn: Day | null;
  title: string;
  attributes: ActivityAttributes;
  placeId: string | null;
  placeText: string;
  attendance: number | null;
  link: string;
  understood: RecognisedSpan[];
  ambiguities: Ambiguity[];
};

const maxTitleLength = 120;
const edges = /^[\s，,；;：:。、|·-]+|[\s，,；;：:。、|·-]+$/g;

type Remaining = { text: string; spans: RecognisedSpan[]; ambiguities: Ambiguity[] };

/** Blanks out what is understood, so that offsets stay and no later reader sees it. */
function take(
  remaining: Remaining,
  start: number,
  end: number,
  as: RecognisedSpan["as"],
  blank = true,
): void {
  const overlaps = remaining.spans.some((span) => start < span.end && end > span.start);
  if (!overlaps) remaining.spans.push({ start, end, as });
  if (blank) {
    remaining.text =
      remaining.text.slice(0, start) + " ".repeat(end - start) + remaining.text.slice(end);
  }
}

function takeLink(remaining: Remaining): string {
  const found = /https?:\/\/[^\s，。；、《》“”]+/i.exec(remaining.text);
  if (found === null) return "";
  take(remaining, found.index, found.index + found[0].length, "link");
  if (activityInput.shape.link.safeParse(found[0]).success) return found[0];
  remaining.ambiguities.push({ field: "link", message: "网址不完整，请核对" });
  return "";
}

function takeDay(remaining: Remaining, today: Day): Day | null {
  // Dates inside 《》 belong to a title.
  const found = findDay(
    remaining.text.replace(/《[^》]*》?/g, (title) => "《".repeat(title.length)),
    today,
  );
  if (found === null) return null;
  take(remaining, found.start, found.end, "happenedOn");
  if (found.ambiguity !== "")
    remaining.ambiguities.push({ field: "happenedOn", message: found.ambiguity });
  return found.day;
}

function takeAttendance(remaining: Remaining): number | null {
  const found =
    /(?:共有?|参加人数|人数|参加)?[:：]?\s?(?<![\d.])(\d{1,6})\s?(余|多)?(?:人次|名|人)(?:次)?(?:参加|参与)?/.exec(
      halfWidth(remaining.text),
    );
  if (found === null) return null;
  const number = Number(found[1]);
  if (number > 100_000) return null;
  take(remaining, found.index, found.index + found[0].length, "attendance");
  if (found[2] !== undefined) {
    remaining.ambiguities.push({
      field: "attendance",
      message: `“${found[0].trim()}”按${number}人登记`,
    });
  }
  return number;
}

/** A word that only names the kind or an attribute says nothing a title would have to repeat. */
function dropBareTokens(remaining: Remaining): string {
  const recognised = remaining.spans.filter(({ as }) => as === "kind" || as === "attribute");
  const isUnmarked = (start: number, end: number) =>
    recognised.some((span) => span.start <= start && span.end >= end);
  const tokens = [...remaining.text.matchAll(/[^\s，,；;]+/g)];
  const plainTokens = tokens.filter(
    (token) => !isUnmarked(token.index, token.index + token[0].length),
  );
  if (plainTokens.length === 0) {
    const [first] = tokens;
    return first?.[0] ?? "";
  }
  return plainTokens.map(([token]) => token).join(" ");
}

function titleOf(
  remaining: Remaining,
  kind: ActivityKind | null,
  catalogue: ActivityCatalogue,
): string {
  const quoted = /《([^》]{2,})》?/.exec(remaining.text)?.[1]?.trim();
  const isQuoted = quoted && kind !== null && isArticleKind(kind, catalogue);
  const recognised = isQuoted ? quoted : dropBareTokens(remaining);
  const title = recognised.replace(edges, "").replace(/\s+/g, " ");
  if (title.length >= 2) {
    if (title.length <= maxTitleLength) return title;
    remaining.ambiguities.push({
      field: "title",
      message: `标题超过${maxTitleLength}个字，已截短`,
    });
    return cut(title);
  }
  return kind === null ? title : catalogue.labels[kind];
}

/** No half character at the end. */
function cut(title: string): string {
  const short = title.slice(0, maxTitleLength);
  return short.isWellFormed() ? short : short.slice(0, -1);
}

/**
 * Reads one line such as “3月12日 中心组扩大学习 县委宣传部旁听” into a record to be confirmed. Never
 * throws; a day in the future always comes with an ambiguity.
 * @param context today in the county, the places of the unit, the kind where it is known already, and
 *   the kinds there are
 */
export function readActivityLine(
  text: string,
  context: {
    today: Day;
    places: readonly KnownPlace[];
    kind?: ActivityKind | null;
    catalogue?: ActivityCatalogue;
  },
): LineReading {
  const remaining: Remaining = { text: text.replace(/[\t\r\n]/g, " "), spans: [], ambiguities: [] };
  const link = takeLink(remaining);
  const happenedOn = takeDay(remaining, context.today);
  const attendance = takeAttendance(remaining);
  const place = findPlace(remaining.text, context.places);
  if (place !== null) take(remaining, place.start, place.end, "place", place.alone);
  const { catalogue = activityCatalogue } = context;
  const found = findKind(remaining.text, catalogue);
  const chosen = context.kind ?? null;
  const kind = chosen ?? found?.kind ?? null;
  if (found !== null && found.kind === kind) {
    take(remaining, found.start, found.end, "kind", false);
    if (chosen === null && found.others.length > 0) {
      const others = found.others.map((other) => `“${catalogue.labels[other]}”`).join("、");
      remaining.ambiguities.push({ field: "kind", message: `也可能是${others}，请核对类别` });
    }
  }
  const read = kind === null ? null : findAttributes(kind, remaining.text, catalogue);
  for (const { start, end } of read?.found ?? []) take(remaining, start, end, "attribute", false);
  return {
    kind,
    happenedOn,
    attendance,
    link,
    otherKinds: chosen === null ? (found?.others ?? []) : [],
    title: titleOf(remaining, kind, catalogue),
    attributes: read?.attributes ?? {},
    placeId: place?.id ?? null,
    placeText: place === null || place.id !== null ? "" : place.name,
    understood: remaining.spans.sort((a, b) => a.start - b.start),
    ambiguities: remaining.ambiguities,
  };
}
