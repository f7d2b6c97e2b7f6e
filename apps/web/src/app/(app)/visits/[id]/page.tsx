import { SamePlaceRows } from "../../../../features/findings/index.ts";
import { VisitView } from "../../../../features/visits/index.ts";
import { requireActor } from "../../../../lib/session.ts";
import { read, readIfAllowed, requestContext } from "../../../../lib/trpc/server.ts";

type Props = { params: Promise<{ id: string }> };

export const metadata = { title: "实地检查" };

export default async function VisitPage({ params }: Props) {
  const { id } = await params;
  const county = (await requireActor()).unitId === null;
  const { today } = (await requestContext()).clock;
  const page = await read((ask) => ask.visit.byId({ id }));
  const { unitId, placeId } = page.visit;
  const before =
    county && placeId !== null
      ? await readIfAllowed((ask) => ask.finding.samePlace({ unitId, placeId, placeText: "" }))
      : null;
  return (
    <VisitView page={page} today={today} county={county}>
      {before !== null && <SamePlaceRows rows={before} today={today} />}
    </VisitView>
  );
}
