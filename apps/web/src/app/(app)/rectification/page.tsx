import { redirect } from "next/navigation";
import { RectificationView } from "../../../features/rectification/index.ts";
import { requireActor } from "../../../lib/session.ts";
import { read, requestContext } from "../../../lib/trpc/server.ts";

export const metadata = { title: "本单位整改" };

export default async function RectificationPage() {
  const { accountId, unitId } = await requireActor();
  // The county has no unit of its own: it chooses one.
  if (unitId === null) redirect("/units");
  const data = await read((ask) => ask.rectification.read({ unitId: null }));
  const { today } = (await requestContext()).clock;
  return <RectificationView data={data} accountId={accountId} today={today} />;
}
