import { addDays } from "@xianlan/domain/calendar";
import {
  type FindingFilter,
  findingCategories,
  findingFlags,
  findingSorts,
  findingStates,
  severities,
  statusLightTones,
} from "@xianlan/domain/finding";
import {
  createLoader,
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsStringLiteral,
} from "nuqs/server";

/** Rows of one page of the list. */
const pageSize = 50;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const parseAsId = createParser({
  parse: (text) => (uuid.test(text) ? text : null),
  serialize: (id: string) => id,
});

const parseAsDay = createParser({
  parse: (text) => {
    try {
      // A mistyped year gives no valid day either.
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
type Cursor = { id: string; value: string | null };

const parseAsCursor = createParser<Cursor>({
  parse: (text) => {
    const id = text.slice(0, 36);
    if (!uuid.test(id)) return null;
    return { id, value: text.length > 36 ? text.slice(37) : null };
  },
  serialize: ({ id, value }) => (value === null ? id : `${id}_${value}`),
  eq: (a, b) => a.id === b.id && a.value === b.value,
});

/** What narrows the list, by the names of the domain's filter. */
const filterParsers = {
  unitId: parseAsArrayOf(parseAsId),
  inspectionId: parseAsArrayOf(parseAsId),
  state: parseAsArrayOf(parseAsStringLiteral(findingStates)),
  statusLight: parseAsArrayOf(parseAsStringLiteral(statusLightTones)),
  flag: parseAsStringLiteral(findingFlags),
  severity: parseAsArrayOf(parseAsStringLiteral(severities)),
  category: parseAsArrayOf(parseAsStringLiteral(findingCategories)),
  issuedFrom: parseAsDay,
  issuedTo: parseAsDay,
  closedFrom: parseAsDay,
  closedTo: parseAsDay,
  q: parseAsQuery,
};

/** The list's address: one map for the server's loader and the browser's hook. */
export const findingParsers = {
  ...filterParsers,
  sort: parseAsStringLiteral(findingSorts).withDefault("dueOn"),
  order: parseAsStringLiteral(["asc", "desc"] as const).withDefault("asc"),
  /** The ends of the pages passed, so that one can go back; the last one is where this page begins. */
  after: parseAsArrayOf(parseAsCursor),
};
export type FindingParams = inferParserType<typeof findingParsers>;

/** Names that differ in an address from the domain's filter: addresses stay as they were. */
const findingUrlKeys = { statusLight: "lamp" } as const;

export const loadFilter = createLoader(findingParsers, { urlKeys: findingUrlKeys });

const serializeList = createSerializer(findingParsers, { urlKeys: findingUrlKeys });

function optionalList<Value>(values: Value[] | null): Value[] | undefined {
  return values === null || values.length === 0 ? undefined : values;
}

/** The filter of an address, without order and page. */
export function filterOf(params: FindingParams): Omit<FindingFilter, "sort" | "order"> {
  return {
    unitId: optionalList(params.unitId),
    inspectionId: optionalList(params.inspectionId),
    state: optionalList(params.state),
    statusLight: optionalList(params.statusLight),
    flag: params.flag ?? undefined,
    severity: optionalList(params.severity),
    category: optionalList(params.category),
    issuedFrom: params.issuedFrom ?? undefined,
    issuedTo: params.issuedTo ?? undefined,
    closedFrom: params.closedFrom ?? undefined,
    closedTo: params.closedTo ?? undefined,
    q: params.q ?? undefined,
  };
}

function listInputOf(params: FindingParams) {
  const { sort, order, after } = params;
  return { ...filterOf(params), sort, order, cursor: after?.at(-1) ?? null, limit: pageSize };
}

/** The page one has turned to, and the one that follows, as they stand in the address. */
export function pagesOf({ after }: FindingParams, next: Cursor | null) {
  return {
    trail: (after ?? []).map((one) => parseAsCursor.serialize(one)),
    next: next === null ? null : parseAsCursor.serialize(next),
  };
}

/** How the list's address is written, for the controls that change it. */
export const listRules = {
  keys: findingUrlKeys,
  defaults: { sort: "dueOn", order: "asc" },
  begins: "after",
};

/** What the list asks for at an address. */
export function listQueries(params: FindingParams) {
  return { rows: listInputOf(params), facets: filterOf(params) };
}

/** Whether anything narrows the list. */
export function isFiltered(params: FindingParams): boolean {
  return Object.values(filterOf(params)).some((value) => value !== undefined);
}

/** The address of the rows behind a figure. */
export function findingsHref(filter: FindingFilter): string {
  return serializeList("/findings", filter);
}

/** The address of the workbook with exactly the rows shown, in their order. */
export function exportHref(params: FindingParams): string {
  const { sort, order } = params;
  return serializeList("/api/exports/findings", { ...filterOf(params), sort, order });
}
