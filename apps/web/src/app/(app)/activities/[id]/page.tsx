import type { Metadata } from "next";
import { ActivityView } from "../../../../features/activities/index.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";
import { activityReader } from "../reader.ts";

type Props = { params: Promise<{ id: string }> };

const load = async ({ params }: Props) =>
  prefetch(serverTRPC().activity.byId.queryOptions({ id: (await params).id }));

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).content.title };
}

export default async function ActivityRoute(props: Props) {
  const reader = await activityReader();
  const { id } = await load(props);
  return <HydrateClient>{<ActivityView id={id} reader={reader} />}</HydrateClient>;
}
