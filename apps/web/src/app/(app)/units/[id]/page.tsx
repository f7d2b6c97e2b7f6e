import { cache } from "react";
import { UnitEscalations } from "../../../../features/escalations/index.ts";
import { UnitView } from "../../../../features/units/index.ts";
import { read, readIfAllowed } from "../../../../lib/trpc/server.ts";

type Props = { params: Promise<{ id: string }> };

const load = cache((id: string) => read((ask) => ask.overview.unit({ id })));

export async function generateMetadata({ params }: Props) {
  return { title: (await load((await params).id)).unit.name };
}

export default async function UnitPage({ params }: Props) {
  const { id } = await params;
  const [page, score, notices] = await Promise.all([
    load(id),
    read((ask) => ask.score.unit({ id })),
    readIfAllowed((ask) => ask.escalation.list({ unitId: id, limit: 5 })),
  ]);
  return (
    <UnitView page={page} scored={score.scored}>
      {notices !== null && <UnitEscalations unitId={id} list={notices} />}
    </UnitView>
  );
}
