import {
  type ActivityFilter,
  activityFlags,
  activityKinds,
  activitySorts,
  activitySources,
} from "@xianlan/domain/activity";
import { addDays } from "@xianlan/domain/calendar";
import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsStringLiteral,
} from "nuqs/server";

const pageSize = 50;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const matching = (shape: RegExp) =>
  createParser({ parse: (text) => (shape.test(text) ? text : null), serialize: String });

const parseAsDay = createParser({
  parse: (text) => {
    try {
      return text.startsWith("20") && addDays(text, 0) === text ? text : null;
    } catch {
      return null;
    }
  },
  serialize: (day: string) => day,
});

const parseAsQuery = createParser({
  parse: (text) => text.trim().slice(0, 60) || null,
  serialize: (text: string) => text,
});

/** Where a page of the list ended: its last row's id and sort value. */
type Cursor = { id: string; value: string };

const parseAsCursor = createParser<Cursor>({
  parse: (text) => {
    const [id, value] = [text.slice(0, 36), text.slice(37)];
    return uuid.test(id) && /^\d{4}-\d{2}-\d{2}/.test(value) ? { id, value } : null;
  },
  serialize: ({ id, value }) => `${id}_${value}`,
  eq: (a, b) => a.id === b.id && a.value === b.value,
});

/** The list's address. */
const activityParsers = {
  view: parseAsStringLiteral(["list", "calendar"] as const).withDefault("list"),
  /** Month of the calendar; this month while it is not named. */
  month: matching(/^20\d{2}-(?:0[1-9]|1[0-2])$/),
  unitId: parseAsArrayOf(matching(uuid)),
  kind: parseAsArrayOf(parseAsStringLiteral(activityKinds)),
  from: parseAsDay,
  to: parseAsDay,
  q: parseAsQuery,
  code: matching(/^[A-Z]{1,2}\d{1,2}$/),
  source: parseAsStringLiteral(activitySources),
  flag: parseAsStringLiteral(activityFlags),
  sort: parseAsStringLiteral(activitySorts).withDefault("happenedOn"),
  order: parseAsStringLiteral(["asc", "desc"] as const).withDefault("desc"),
  /** The ends of the pages passed, so that one can go back. */
  after: parseAsArrayOf(parseAsCursor),
};
export type ActivityParams = inferParserType<typeof activityParsers>;

export const loadActivityFilter = createLoader(activityParsers);

const serialize = createSerializer(activityParsers);

function optionalList<Value>(values: Value[] | null): Value[] | undefined {
  return values === null || values.length === 0 ? undefined : values;
}

/** The filter of an address, without order and page. */
export function filterOf(params: ActivityParams): ActivityFilter {
  return {
    unitId: optionalList(params.unitId),
    kind: optionalList(params.kind),
    from: params.from ?? undefined,
    to: params.to ?? undefined,
    q: params.q ?? undefined,
    code: params.code ?? undefined,
    source: params.source ?? undefined,
    flag: params.flag ?? undefined,
  };
}

/** What the page asks for at an address. */
export function activityQueries(params: ActivityParams, today: string) {
  const filter = filterOf(params);
  const { from: _from, to: _to, ...undated } = filter;
  const { sort, order, after } = params;
  return {
    rows: { ...filter, sort, order, cursor: after?.at(-1) ?? null, limit: pageSize },
    counts: filter,
    calendar: { ...undated, month: params.month ?? today.slice(0, 7) },
    spans: spansOf(today),
  };
}

/** This month and this year so far: what the page's sentence counts. */
export function spansOf(today: string) {
  return {
    month: { from: `${today.slice(0, 7)}-01`, to: today },
    year: { from: `${today.slice(0, 4)}-01-01`, to: today },
  };
}

/** Whether anything narrows the list. */
export function isFiltered(params: ActivityParams): boolean {
  return Object.values(filterOf(params)).some((value) => value !== undefined);
}

/** The ends of the pages passed and of this one, as they stand in the address. */
export function pagesOf({ after }: ActivityParams, next: Cursor | null) {
  return {
    trail: (after ?? []).map((one) => parseAsCursor.serialize(one)),
    next: next === null ? null : parseAsCursor.serialize(next),
  };
}

/** How the list's address is written, for the controls that change it. */
export const activityRules = {
  defaults: { view: "list", sort: "happenedOn", order: "desc" },
  begins: "after",
};

/** The address of the workbook with exactly the rows of the list, in their order. */
export function exportHref(params: ActivityParams): string {
  const { sort, order } = params;
  return serialize("/api/exports/activities", { ...filterOf(params), sort, order });
}

/** The address of the records behind a count. */
export function activitiesHref(filter: ActivityFilter): string {
  return serialize("/activities", filter);
}
