import {
  type ActivityAttributes,
  type ActivityContent,
  type ActivityKind,
  activityAttributes,
  attributeRefusal,
  type Doubt,
  readActivityLine,
} from "@xianlan/domain";

/** A record being written: no kind chosen yet is null. */
export type RecordValues = Omit<ActivityContent, "kind"> & { kind: ActivityKind | null };

/** What the person typed, chose by hand, or copied from the record before. */
export type QuickDraft = {
  line: string;
  /** Fields changed by hand: they outrank what the line says. */
  edits: Partial<RecordValues>;
  /** A record copied: stands in for what neither line nor hand says. */
  base: ActivityContent | null;
  attachmentIds: string[];
  reason: string;
};

export const emptyDraft: QuickDraft = {
  ...{ line: "", edits: {}, base: null, attachmentIds: [], reason: "" },
};

/** The attributes a kind has, flags that say no left out. */
function fitting(kind: ActivityKind | null, attributes: ActivityAttributes): ActivityAttributes {
  if (kind === null) return {};
  const keys = activityAttributes[kind].map(({ key }) => key);
  return Object.fromEntries(
    Object.entries(attributes).filter(
      ([key, value]) =>
        keys.includes(key) &&
        value !== "" &&
        value !== false &&
        attributeRefusal(kind, key, value) === null,
    ),
  );
}

/** The record a draft makes: the hand first, then the line, then what was copied. */
export function composeRecord(
  { line, edits, base }: QuickDraft,
  context: { today: string; places: readonly { id: string; name: string }[] },
): { values: RecordValues; doubts: Doubt[] } {
  const chosen = edits.kind ?? null;
  const first = readActivityLine(line, { ...context, kind: chosen });
  // A copied kind holds as long as the line does not name another.
  const kind = chosen ?? first.kind ?? base?.kind ?? null;
  const reading =
    kind === first.kind ? first : readActivityLine(line, { ...context, kind: kind ?? null });
  const misdated = reading.doubts.some(({ field }) => field === "happenedOn");
  const told = reading.placeId !== null || reading.placeText !== "";
  const place = told ? reading : base;
  const copied = base !== null && base.kind === kind ? base.attributes : {};
  const values: RecordValues = {
    kind,
    happenedOn: reading.happenedOn ?? (misdated ? "" : context.today),
    // With a copy at hand, a line of nothing but a date says no title.
    title: base !== null && first.kind === null ? base.title : reading.title || (base?.title ?? ""),
    placeId: place?.placeId ?? null,
    placeText: place?.placeText ?? "",
    attendance: reading.attendance ?? base?.attendance ?? null,
    link: reading.link,
    ...edits,
    attributes: fitting(kind, { ...copied, ...reading.attributes, ...edits.attributes }),
  };
  const doubts = reading.doubts.filter(({ field }) => {
    if (field === "place") return edits.placeId === undefined && edits.placeText === undefined;
    return edits[field] === undefined;
  });
  return { values, doubts };
}

/** Whether anything was typed, chosen or copied. */
export function isEmptyDraft({ line, edits, base, attachmentIds }: QuickDraft): boolean {
  return (
    line.trim() === "" &&
    base === null &&
    attachmentIds.length === 0 &&
    Object.keys(edits).length === 0
  );
}
