import { RectificationView } from "../../../features/rectification/index.ts";
import { requireActor } from "../../../lib/session.ts";
import { read, requestContext } from "../../../lib/trpc/server.ts";

export const metadata = { title: "本单位整改" };

export default async function RectificationPage() {
  const { accountId } = await requireActor();
  const data = await read((ask) => ask.rectification.read({ unitId: null }));
  const { today } = (await requestContext()).clock;
  return <RectificationView data={data} accountId={accountId} today={today} />;
}
