import type { Metadata } from "next";
import { SettingsView } from "../../../../features/notices/index.ts";
import {
  HydrateClient,
  prefetch,
  requestContext,
  serverTRPC,
} from "../../../../lib/trpc/server.tsx";

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
