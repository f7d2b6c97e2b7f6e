import type { Metadata } from "next";
import { cache } from "react";
import { ActivityView } from "../../../../features/activities/index.ts";
import { read } from "../../../../lib/trpc/server.ts";
import { activityReader } from "../reader.ts";

type Props = { params: Promise<{ id: string }> };

const load = cache((id: string) => read((ask) => ask.activity.byId({ id })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).id)).content.title };
}

export default async function ActivityRoute({ params }: Props) {
  const reader = await activityReader();
  return <ActivityView page={await load((await params).id)} reader={reader} />;
}
