export { EditDraftView, NewDraftView } from "./draft-view.tsx";
export { FindingListView } from "./finding-list-view.tsx";
export { FindingView } from "./finding-view.tsx";
export { LinkedSentence } from "./linked-sentence.tsx";
export { FindingListSkeleton } from "./parts/list-skeleton.tsx";
export { RoundDialog } from "./parts/round-dialog.tsx";
export { findingsHref, listQueries, loadFilter } from "./search-params.ts";
