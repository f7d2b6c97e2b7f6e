import { can } from "@xianlan/domain/account";
import { FindingRecords } from "../../../../components/finding-records.tsx";
import { FindingView } from "../../../../features/findings/index.ts";
import { requireActor } from "../../../../lib/session.ts";
import * as data from "../../../../lib/trpc/server.tsx";

type Props = { params: Promise<{ id: string }> };

const load = async ({ params }: Props) =>
  data.prefetch(data.serverTRPC().finding.byId.queryOptions({ id: (await params).id }));

export async function generateMetadata(props: Props) {
  return { title: (await load(props)).number };
}

export default async function FindingRoute(props: Props) {
  const actor = await requireActor();
  const { id } = await load(props);
  const { today } = (await data.requestContext()).clock;
  const county = actor.unitId === null;
  const may = { maySend: can(actor, "self_check.send"), mayVerify: can(actor, "finding.verify") };
  return (
    <data.HydrateClient>
      <FindingView id={id} reader={{ accountId: actor.accountId, today, county }}>
        <FindingRecords findingId={id} today={today} county={county} {...may} />
      </FindingView>
    </data.HydrateClient>
  );
}
