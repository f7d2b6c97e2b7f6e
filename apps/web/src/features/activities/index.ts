export { ActivitiesView } from "./activities-view.tsx";
export { ActivityView } from "./activity-view.tsx";
export { PasteView } from "./paste-view.tsx";
export { activityQueries, loadActivityFilter } from "./search-params.ts";
