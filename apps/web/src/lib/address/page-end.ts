import { createParser } from "nuqs/server";

/** Where a page of a list ordered by instants ended: its last row. */
type PageEnd = { value: string; id: string };

/** The end of a page as it stands in an address, “instant_id”; anything else begins anew. */
export const parseAsPageEnd = createParser<PageEnd>({
  parse: (text) => {
    const [value = "", id = ""] = text.split("_");
    const known = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && /^[0-9a-f-]{36}$/.test(id);
    return known ? { value, id } : null;
  },
  serialize: ({ value, id }) => `${value}_${id}`,
  eq: (a, b) => a.id === b.id && a.value === b.value,
});

/** The ends of the pages passed, and of this one, for the pager. */
export function pagesPassed(after: readonly PageEnd[] | null, next: PageEnd | null) {
  return {
    trail: (after ?? []).map(parseAsPageEnd.serialize),
    next: next === null ? null : parseAsPageEnd.serialize(next),
  };
}
