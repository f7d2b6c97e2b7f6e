import { OfflineVisitView } from "../../../features/offline-visit/index.ts";
import { Queries } from "../../../lib/trpc/client.tsx";

export const metadata = { title: "现场检查" };

export default function OfflineVisitPage() {
  return (
    <Queries>
      <OfflineVisitView />
    </Queries>
  );
}
