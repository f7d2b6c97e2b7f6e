import { createLoader, parseAsArrayOf, parseAsBoolean } from "nuqs/server";
import { parseAsPageEnd } from "../../lib/address/page-end.ts";

/** The list's filter and the ends of the pages passed, as they stand in the URL. */
const noticeFilter = {
  unread: parseAsBoolean.withDefault(false),
  after: parseAsArrayOf(parseAsPageEnd),
};

export const loadNoticeFilter = createLoader(noticeFilter);

export type NoticeFilter = Awaited<ReturnType<typeof loadNoticeFilter>>;

/** What the server is asked for. */
export function noticeQuery({ unread, after }: NoticeFilter) {
  const end = after?.at(-1);
  return { unread, cursor: end === undefined ? null : { at: end.value, id: end.id } };
}
