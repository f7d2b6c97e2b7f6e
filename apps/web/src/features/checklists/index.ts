export { ChecklistView } from "./checklist-view.tsx";
export { ChecklistsView } from "./checklists-view.tsx";
