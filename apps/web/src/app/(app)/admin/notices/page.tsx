import type { Metadata } from "next";
import { SettingsView } from "../../../../features/notices/index.ts";
import { read, requestContext } from "../../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "通知设置" };

export default async function NoticeSettingsPage() {
  const { today } = (await requestContext()).clock;
  const [settings, outbox] = await Promise.all([
    read((ask) => ask.notice.settings()),
    read((ask) => ask.notice.deliveries({})),
  ]);
  return <SettingsView settings={settings} outbox={outbox} today={today} />;
}
