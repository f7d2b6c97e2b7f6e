import { QueueView } from "../../../../features/verifications/index.ts";
import { read, requestContext } from "../../../../lib/trpc/server.ts";

export const metadata = { title: "核查验收" };

export default async function VerificationsPage() {
  const queue = await read((ask) => ask.verification.queue());
  return <QueueView queue={queue} today={(await requestContext()).clock.today} />;
}
