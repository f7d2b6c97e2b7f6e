import { createLoader, type inferParserType, parseAsString } from "nuqs/server";

/** The audit page's filters, as they stand in the URL. `before` is the row the page continues after. */
const auditFilter = {
  who: parseAsString.withDefault(""),
  what: parseAsString.withDefault("all"),
  from: parseAsString.withDefault(""),
  to: parseAsString.withDefault(""),
  before: parseAsString,
};

export type AuditFilter = inferParserType<typeof auditFilter>;

/** Another filter begins at its first page. */
export const auditRules = { defaults: { what: "all" }, begins: "before" };

/** Reads the filters of a request. */
export const loadAuditFilter = createLoader(auditFilter);

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const placePattern = /^[0-9TZ:.-]{24}_[0-9a-f-]{36}_\d{1,15}$/;
const actionPattern = /^[a-zA-Z_]+(\.[a-zA-Z_]+)?$/;

/** What the server is asked for; anything a URL may hold that is no filter counts as none. */
export function auditQuery({ who, what, from, to, before }: AuditFilter) {
  return {
    ...(who.trim() !== "" && { who: who.trim().slice(0, 40) }),
    ...(what !== "all" && actionPattern.test(what) && { what }),
    ...(dayPattern.test(from) && { from }),
    ...(dayPattern.test(to) && { to }),
    ...(before !== null && placePattern.test(before) && { cursor: before }),
  };
}
