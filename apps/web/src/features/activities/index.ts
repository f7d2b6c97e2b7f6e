export { ActivitiesView } from "./activities-view.tsx";
export { ActivityView } from "./activity-view.tsx";
export { PasteView } from "./paste-view.tsx";
export { activitiesHref, activityQueries, loadActivityFilter, spansOf } from "./search-params.ts";
