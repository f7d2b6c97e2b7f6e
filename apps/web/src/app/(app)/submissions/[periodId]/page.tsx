import { cache } from "react";
import { SubmissionView } from "../../../../features/submissions/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { read } from "../../../../lib/trpc/server.ts";

type Props = { params: Promise<{ periodId: string }> };

const load = cache((periodId: string) => read((ask) => ask.submission.page({ periodId })));

export async function generateMetadata({ params }: Props) {
  return { title: `${(await load((await params).periodId)).period.label}报送` };
}

export default async function FormPage({ params }: Props) {
  const { periodId } = await params;
  const page = await load(periodId);
  const maySign = (await currentPermissions()).includes("submission.sign");
  return <SubmissionView key={periodId} page={page} maySign={maySign} />;
}
