import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { loadNoticeFilter, NoticesView, noticeQuery } from "../../../features/notices/index.ts";
import { read, requestContext } from "../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "通知" };

export default async function NoticesPage(props: { searchParams: Promise<SearchParams> }) {
  const filter = await loadNoticeFilter(props.searchParams);
  const { clock } = await requestContext();
  const list = await read((ask) => ask.notice.list(noticeQuery(filter)));
  return <NoticesView list={list} filter={filter} today={clock.today} />;
}
