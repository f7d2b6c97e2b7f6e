import { QueueView } from "../../../../features/verifications/index.ts";
import {
  HydrateClient,
  prefetch,
  requestContext,
  serverTRPC,
} from "../../../../lib/trpc/server.tsx";

export const metadata = { title: "核查验收" };

export default async function VerificationsPage() {
  await prefetch(serverTRPC().verification.queue.queryOptions());
  const { today } = (await requestContext()).clock;
  return <HydrateClient>{<QueueView today={today} />}</HydrateClient>;
}
