import { OfflineVisitView } from "../../../features/offline-visit/index.ts";

export const metadata = { title: "现场检查" };

export default function OfflineVisitPage() {
  return <OfflineVisitView />;
}
