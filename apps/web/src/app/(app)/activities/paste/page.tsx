import { PasteView } from "../../../../features/activities/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";
import { activityReader } from "../reader.ts";

export const metadata = { title: "批量粘贴工作记录" };

export default async function PastePage() {
  const reader = await activityReader();
  await prefetch(serverTRPC().activity.form.queryOptions());
  return <HydrateClient>{<PasteView reader={reader} />}</HydrateClient>;
}
