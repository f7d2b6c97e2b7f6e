import { cache } from "react";
import { ReadingView } from "../../../../../features/submissions/index.ts";
import { read } from "../../../../../lib/trpc/server.ts";

type Props = { params: Promise<{ periodId: string; unitId: string }> };

const load = cache((periodId: string, unitId: string) =>
  read((ask) => ask.submission.page({ periodId, unitId })),
);

export async function generateMetadata({ params }: Props) {
  const { periodId, unitId } = await params;
  const { unit, period } = await load(periodId, unitId);
  return { title: `${unit.name}${period.label}报送` };
}

export default async function ReadingPage({ params }: Props) {
  const { periodId, unitId } = await params;
  return <ReadingView key={unitId} page={await load(periodId, unitId)} />;
}
