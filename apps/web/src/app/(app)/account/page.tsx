import type { Metadata } from "next";
import { AccountView } from "../../../features/account/index.ts";
import { read } from "../../../lib/trpc/server.ts";

export const metadata: Metadata = { title: "我的账号" };

export default async function AccountPage() {
  return <AccountView me={await read((ask) => ask.session.me())} />;
}
