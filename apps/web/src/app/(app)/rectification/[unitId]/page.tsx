import type { Metadata } from "next";
import { cache } from "react";
import { RectificationView } from "../../../../features/rectification/index.ts";
import { requireActor } from "../../../../lib/session.ts";
import { read, requestContext } from "../../../../lib/trpc/server.ts";

type Props = { params: Promise<{ unitId: string }> };

const load = cache((unitId: string) => read((ask) => ask.rectification.read({ unitId })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await load((await params).unitId)).unit.name}整改台账` };
}

export default async function UnitRectificationPage({ params }: Props) {
  const { accountId } = await requireActor();
  const data = await load((await params).unitId);
  const { today } = (await requestContext()).clock;
  return <RectificationView data={data} accountId={accountId} today={today} />;
}
