export { ActivitiesView } from "./activities-view.tsx";
export { ActivityView } from "./activity-view.tsx";
export { PasteView } from "./paste-view.tsx";
export { activityQueries, loadActivityFilter, spansOf } from "./search-params.ts";
