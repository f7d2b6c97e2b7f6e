import { createLoader, parseAsArrayOf, parseAsBoolean, parseAsString } from "nuqs/server";

/** The list's filter and the ends of the pages passed, as they stand in the URL. */
export const noticeFilter = {
  unread: parseAsBoolean.withDefault(false),
  after: parseAsArrayOf(parseAsString).withDefault([]),
};

/** Reads the filter of a request, for its first answer. */
export const loadNoticeFilter = createLoader(noticeFilter);

type Filter = { unread: boolean; after: readonly string[] };

/** What the server is asked for. An end of a page is “instant_id”; anything else begins anew. */
export function noticeQuery({ unread, after }: Filter) {
  const [at = "", id = ""] = (after.at(-1) ?? "").split("_");
  const known = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) && /^[0-9a-f-]{36}$/.test(id);
  return { unread, cursor: known ? { at, id } : null };
}
