export { CountyListView } from "./county-list-view.tsx";
export { CountyListsView } from "./county-lists-view.tsx";
