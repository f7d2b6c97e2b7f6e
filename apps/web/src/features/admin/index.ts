export { accountQuery, loadAccountFilter } from "./account-filter.ts";
export { AccountsView } from "./accounts-view.tsx";
export { AdminTabs } from "./admin-tabs.tsx";
export { loadPlaceFilter, placeQuery } from "./place-filter.ts";
export { PlacesView } from "./places-view.tsx";
export { UnitsView } from "./units-view.tsx";
