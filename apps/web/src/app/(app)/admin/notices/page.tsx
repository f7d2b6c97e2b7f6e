import type { Metadata } from "next";
import { SettingsView } from "../../../../features/notices/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";
import { requestContext } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "通知设置" };

export default async function NoticeSettingsPage() {
  const { notice } = serverTRPC();
  const { clock } = await requestContext();
  await Promise.all([
    prefetch(notice.settings.queryOptions()),
    prefetch(notice.deliveries.queryOptions({})),
  ]);
  return (
    <HydrateClient>
      <SettingsView today={clock.today} />
    </HydrateClient>
  );
}
