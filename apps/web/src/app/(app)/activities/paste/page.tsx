import { PasteView } from "../../../../features/activities/index.ts";
import { read } from "../../../../lib/trpc/server.ts";
import { activityReader } from "../reader.ts";

export const metadata = { title: "批量粘贴工作记录" };

export default async function PastePage() {
  const reader = await activityReader();
  return <PasteView reader={reader} form={await read((ask) => ask.activity.form())} />;
}
