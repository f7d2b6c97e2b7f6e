import {
  type ActivityAttributes,
  type ActivityKind,
  type Ambiguity,
  activityAttributes,
  attributeRefusal,
  readActivityLine,
} from "@xianlan/domain/activity";
import type { QuickDraft, RecordValues } from "./quick-draft.ts";

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
): { values: RecordValues; ambiguities: Ambiguity[] } {
  const chosen = edits.kind ?? null;
  const first = readActivityLine(line, { ...context, kind: chosen });
  // A copied kind holds as long as the line does not name another.
  const kind = chosen ?? first.kind ?? base?.kind ?? null;
  const reading =
    kind === first.kind ? first : readActivityLine(line, { ...context, kind: kind ?? null });
  const misdated = reading.ambiguities.some(({ field }) => field === "happenedOn");
  const hasPlace = reading.placeId !== null || reading.placeText !== "";
  const place = hasPlace ? reading : base;
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
  const ambiguities = reading.ambiguities.filter(({ field }) => {
    if (field === "place") return edits.placeId === undefined && edits.placeText === undefined;
    return edits[field] === undefined;
  });
  return { values, ambiguities };
}
