import { SubmissionView } from "../../../../features/submissions/index.ts";
import { currentPermissions } from "../../../../lib/session.ts";
import { HydrateClient, prefetch, serverTRPC } from "../../../../lib/trpc/hydrated.tsx";

type Props = { params: Promise<{ periodId: string }> };

const read = ({ periodId }: { periodId: string }) =>
  prefetch(serverTRPC().submission.page.queryOptions({ periodId }));

export async function generateMetadata({ params }: Props) {
  return { title: `${(await read(await params)).period.label}报送` };
}

export default async function FormPage({ params }: Props) {
  const { periodId } = await params;
  await read({ periodId });
  const maySign = (await currentPermissions()).includes("submission.sign");
  return <HydrateClient>{<SubmissionView periodId={periodId} maySign={maySign} />}</HydrateClient>;
}
