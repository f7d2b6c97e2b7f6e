import { createLoader, debounce, parseAsString } from "nuqs/server";

/** The audit page's filters, as they stand in the URL. `before` is the row the page continues after. */
export const auditFilter = {
  who: parseAsString.withDefault("").withOptions({ limitUrlUpdates: debounce(300) }),
  what: parseAsString.withDefault("all"),
  from: parseAsString.withDefault(""),
  to: parseAsString.withDefault(""),
  before: parseAsString,
};

/** Reads the filters of a request, for its first answer. */
export const loadAuditFilter = createLoader(auditFilter);

type Filter = { who: string; what: string; from: string; to: string; before: string | null };

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const placePattern = /^[0-9TZ:.-]{24}_[0-9a-f-]{36}_\d{1,15}$/;
const actionPattern = /^[a-zA-Z_]+(\.[a-zA-Z_]+)?$/;

/** What the server is asked for; anything a URL may hold that is no filter counts as none. */
export function auditQuery({ who, what, from, to, before }: Filter) {
  return {
    ...(who.trim() !== "" && { who: who.trim().slice(0, 40) }),
    ...(what !== "all" && actionPattern.test(what) && { what }),
    ...(dayPattern.test(from) && { from }),
    ...(dayPattern.test(to) && { to }),
    ...(before !== null && placePattern.test(before) && { cursor: before }),
  };
}
