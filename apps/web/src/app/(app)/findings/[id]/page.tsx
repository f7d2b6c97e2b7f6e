import { EscalationSection } from "../../../../features/escalations/index.ts";
import { FindingView } from "../../../../features/findings/index.ts";
import { SelfCheckSection } from "../../../../features/self-checks/index.ts";
import { requireActor } from "../../../../lib/session.ts";
import * as data from "../../../../lib/trpc/server.tsx";

type Props = { params: Promise<{ id: string }> };

const load = async ({ params }: Props) =>
  data.prefetch(data.serverTRPC().finding.byId.queryOptions({ id: (await params).id }));

export async function generateMetadata(props: Props) {
  return { title: (await load(props)).number };
}

export default async function FindingRoute(props: Props) {
  const { accountId, unitId } = await requireActor();
  const { id } = await load(props);
  const { today } = (await data.requestContext()).clock;
  return (
    <data.HydrateClient>
      <FindingView id={id} reader={{ accountId, today, county: unitId === null }}>
        <EscalationSection findingId={id} today={today} />
        {unitId === null && <SelfCheckSection findingId={id} today={today} />}
      </FindingView>
    </data.HydrateClient>
  );
}
