export { OfflineVisitView } from "./offline-visit-view.tsx";
export { saveOffline } from "./save-offline.ts";
