import type { KnownNames, Range } from "./types.ts";

type Unit = KnownNames["units"][number];
type Place = KnownNames["places"][number];

/** A unit as a sentence mentions it. */
interface UnitMention extends Range {
  readonly kind: "known" | "named" | "placeholder";
  readonly name: string;
  readonly unit: Unit | null;
}

export interface PlaceMention extends Range {
  readonly name: string;
  /** Every known place of that name; more than one when units share it. */
  readonly known: readonly Place[];
}

export interface Mentions {
  readonly units: readonly UnitMention[];
  readonly places: readonly PlaceMention[];
}

export type NameReader = (sentence: string) => Mentions;

const suffix = /(?:(?:[\p{Script=Han}]族)?乡|镇|街道(?:办事处)?)$/u;
/** Behind a short name these make another name of it: 高桥村, 高桥中学. */
const otherName = /^(?:村|社区|路|街|桥|河|山|组|水库|中学|小学|学校|大道)/;
/** The unit is whom something was done to or with, not who fell short. */
const objectMarker =
  /(?:邀请了?|上?报送?给?|报|向|由|被|受|经|请示|送|给|对接|按|按照|根据|与|同)$/;
const x = "[xX×ⅹⅩｘＸ*＊○某]{1,4}";
const placeholder = new RegExp(
  `(?:${x}[、,，和及]){0,12}${x}(?:等)?(?:[0-9]{0,2}个)?(?:乡镇|镇|乡|街道|经开区|党工?委)(?!村民)|(?<![A-Za-z])[A-Z](?:镇|乡|街道)`,
  "g",
);
const unitEnd = /街道(?:办事处)?|镇|乡/g;
const placeEnd = /村委会|居委会|社区|村/g;
const notPlaceBefore = /[民级委组干务规容口庄镇里上部内名貌域医小庭寨落集两队情史企办校]/;
const connector =
  /^(?:特别是|尤其是|例如|比如|其中|以及|包括|还有|同时|但是|截至|如|和|及|与|在|对|但|而|有)/;
const vague =
  /[各全我该此每的了在是们为把将被等没未不个所有本驻]|部分|许多|多数|少数|行政|文明|农村|美丽|重点|示范|城乡|传统|^(?:乡镇|县直|机关|城镇)|(?:乡|城|集|小|新|建|农|两|县|市|区)$/;
const han = /\p{Script=Han}/u;
const maxStemLength = 7;

class NameTable<T> {
  /** Lengths of the names that begin with a character, longest first. */
  private readonly lengths = new Map<string, number[]>();
  private readonly byName = new Map<string, T[]>();

  add(name: string, value: T): void {
    const existing = this.byName.get(name);
    if (existing) {
      if (!existing.includes(value)) existing.push(value);
      return;
    }
    this.byName.set(name, [value]);
    const lengths = this.lengths.get(name.charAt(0)) ?? [];
    if (!lengths.includes(name.length)) lengths.push(name.length);
    this.lengths.set(
      name.charAt(0),
      lengths.sort((left, right) => right - left),
    );
  }

  /** The longest name that stands at `at`. */
  at(text: string, at: number): readonly [string, readonly T[]] | undefined {
    for (const length of this.lengths.get(text.charAt(at)) ?? []) {
      const name = text.slice(at, at + length);
      const values = this.byName.get(name);
      if (values) return [name, values];
    }
    return undefined;
  }
}

function unitTable(units: readonly Unit[]): { full: NameTable<Unit>; short: NameTable<Unit> } {
  const full = new NameTable<Unit>();
  const short = new NameTable<Unit>();
  for (const unit of units) {
    const name = unit.name.trim();
    if (name === "") continue;
    full.add(name, unit);
    const stem = name.replace(suffix, "");
    if (stem.length >= 2 && stem !== name) short.add(stem, unit);
  }
  return { full, short };
}

/** Which characters of a sentence already belong to a name. */
class NameMatch {
  private readonly marks: Uint8Array;

  constructor(length: number) {
    this.marks = new Uint8Array(length);
  }

  take(from: number, to: number): Range {
    this.marks.fill(1, from, to);
    return { from, to };
  }

  has(at: number): boolean {
    return this.marks[at] === 1;
  }

  isFree(from: number, to: number): boolean {
    return !this.marks.subarray(from, to).includes(1);
  }
}

/** The Han run before `end`, back to a boundary or to another name, without connectors. */
function stemBefore(text: string, end: number, taken: NameMatch): Range | null {
  let from = end;
  while (from > 0 && !taken.has(from - 1) && han.test(text.charAt(from - 1))) {
    from -= 1;
    if (end - from > maxStemLength + 3) return null;
  }
  for (let hit = connector.exec(text.slice(from, end)); hit; ) {
    if (end - from - hit[0].length < 2) break;
    from += hit[0].length;
    hit = connector.exec(text.slice(from, end));
  }
  const length = end - from;
  return length >= 2 && length <= maxStemLength ? { from, to: end } : null;
}

/** Placeholders (xx镇) and names of units the county does not know. */
function readUnitsAsWritten(text: string, taken: NameMatch): UnitMention[] {
  const units: UnitMention[] = [];
  for (const hit of text.matchAll(placeholder)) {
    const to = hit.index + hit[0].length;
    if (!taken.isFree(hit.index, to)) continue;
    units.push({ ...taken.take(hit.index, to), kind: "placeholder", name: hit[0], unit: null });
  }
  for (const hit of text.matchAll(unitEnd)) {
    const end = hit.index + hit[0].length;
    const stem = stemBefore(text, hit.index, taken);
    if (!stem || stem.to - stem.from > 5 || !taken.isFree(stem.from, end)) continue;
    if (/^(?:镇|村(?!.{0,3}[村社]))/.test(text.slice(end, end + 6))) continue;
    if (vague.test(text.slice(stem.from, stem.to))) continue;
    if (objectMarker.test(text.slice(Math.max(0, stem.from - 3), stem.from))) continue;
    const name = text.slice(stem.from, end);
    units.push({ ...taken.take(stem.from, end), kind: "named", name, unit: null });
  }
  return units;
}

/** Villages and communities the county does not know, by the pattern X村 / X社区. */
function readPlacesAsWritten(text: string, taken: NameMatch): PlaceMention[] {
  const places: PlaceMention[] = [];
  for (const hit of text.matchAll(placeEnd)) {
    const end = hit.index + hit[0].length;
    const stem = stemBefore(text, hit.index, taken);
    if (!stem || !taken.isFree(stem.from, end)) continue;
    if (hit[0] === "村" && notPlaceBefore.test(text.charAt(end))) continue;
    if (vague.test(text.slice(stem.from, stem.to))) continue;
    places.push({ ...taken.take(stem.from, end), name: text.slice(stem.from, end), known: [] });
  }
  return places;
}

/** Sentences are short; past this length a "sentence" is noise and only its head is searched. */
const maxSearchedRows = 1500;

/**
 * Prepares the names of a county and returns a reader of one sentence. Full names match
 * before short ones, longest first; a short name shared by two units matches neither.
 */
export function nameReader(known: KnownNames): NameReader {
  const { full, short } = unitTable(known.units);
  const places = new NameTable<Place>();
  for (const place of known.places) {
    const name = place.name.trim();
    if (name.length >= 2) places.add(name, place);
  }

  function knownAt(text: string, at: number): { name: string; unit: Unit } | null {
    const long = full.at(text, at);
    if (long?.[1][0]) return { name: long[0], unit: long[1][0] };
    const brief = short.at(text, at);
    const unit = brief?.[1][0];
    if (!brief || !unit || brief[1].length > 1) return null;
    return otherName.test(text.slice(at + brief[0].length)) ? null : { name: brief[0], unit };
  }

  /** Names the county knows. */
  function readKnown(
    text: string,
    taken: NameMatch,
  ): { units: UnitMention[]; places: PlaceMention[] } {
    const units: UnitMention[] = [];
    const found: PlaceMention[] = [];
    for (let at = 0; at < text.length; ) {
      const place = places.at(text, at);
      const unit = knownAt(text, at);
      const length = Math.max(place?.[0].length ?? 0, unit?.name.length ?? 0);
      if (place && place[0].length === length) {
        found.push({ ...taken.take(at, at + length), name: place[0], known: place[1] });
      } else if (unit) {
        const range = taken.take(at, at + length);
        if (!objectMarker.test(text.slice(Math.max(0, at - 3), at))) {
          units.push({ ...range, kind: "known", name: unit.unit.name, unit: unit.unit });
        }
      }
      at += Math.max(length, 1);
    }
    return { units, places: found };
  }

  return (sentence) => {
    const text = sentence.slice(0, maxSearchedRows);
    const taken = new NameMatch(text.length);
    const matched = readKnown(text, taken);
    const inOrder = (left: Range, right: Range) => left.from - right.from;
    return {
      units: [...matched.units, ...readUnitsAsWritten(text, taken)].sort(inOrder),
      places: [...matched.places, ...readPlacesAsWritten(text, taken)].sort(inOrder),
    };
  };
}
