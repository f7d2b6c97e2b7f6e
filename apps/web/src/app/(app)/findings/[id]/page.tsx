import { can } from "@xianlan/domain/account";
import { cache } from "react";
import { FindingRecords } from "../../../../components/finding-records.tsx";
import { FindingView } from "../../../../features/findings/index.ts";
import { requireActor } from "../../../../lib/session.ts";
import { read, requestContext } from "../../../../lib/trpc/server.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ do?: string }> };

const load = cache((id: string) => read((ask) => ask.finding.byId({ id })));

export async function generateMetadata({ params }: Props) {
  return { title: (await load((await params).id)).number };
}

export default async function FindingRoute(props: Props) {
  const actor = await requireActor();
  const page = await load((await props.params).id);
  const { today } = (await requestContext()).clock;
  const reader = { accountId: actor.accountId, today, county: actor.unitId === null };
  const may = { maySend: can(actor, "self_check.send"), mayVerify: can(actor, "finding.verify") };
  return (
    <FindingView page={page} reader={reader} form={(await props.searchParams).do ?? null}>
      <FindingRecords page={page} today={today} county={reader.county} {...may} />
    </FindingView>
  );
}
