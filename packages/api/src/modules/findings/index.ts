// What other modules write findings with.
export type { FindingRow } from "./answer.ts";
export { checkDraft, draftTexts } from "./draft-checks.ts";
export { recordEvents } from "./events.ts";
export { insertDrafts, type NewDraft } from "./insert-drafts.ts";
export { loadFinding, loadFindingForUpdate } from "./load.ts";
export { warnOfPersonalNumbers } from "./personal-numbers.ts";
