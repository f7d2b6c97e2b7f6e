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
  const { id, unitId, placeId, placeText } = page;
  const named = unitId !== null && (placeId !== null || placeText !== "");
  const where = named && { unitId, placeId, placeText, exceptId: id };
  const samePlace = where ? await read((ask) => ask.finding.samePlace(where)) : [];
  const { today } = (await requestContext()).clock;
  const county = actor.unitId === null;
  const may = { maySend: can(actor, "self_check.send"), mayVerify: can(actor, "finding.verify") };
  const reader = { accountId: actor.accountId, today, county };
  const asked = (await props.searchParams).do ?? null;
  return (
    <FindingView page={page} samePlace={samePlace} reader={reader} asked={asked}>
      <FindingRecords findingId={id} today={today} county={county} {...may} />
    </FindingView>
  );
}
