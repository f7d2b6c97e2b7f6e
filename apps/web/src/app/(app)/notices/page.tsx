import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { loadNoticeFilter, NoticesView, noticeQuery } from "../../../features/notices/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../lib/trpc/hydrated.tsx";
import { requestContext } from "../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "通知" };

export default async function NoticesPage(props: { searchParams: Promise<SearchParams> }) {
  const filter = await loadNoticeFilter(props.searchParams);
  const { clock } = await requestContext();
  await prefetch(serverTRPC().notice.list.queryOptions(noticeQuery(filter)));
  return (
    <HydrateClient>
      <NoticesView today={clock.today} />
    </HydrateClient>
  );
}
