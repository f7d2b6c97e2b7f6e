// What other modules write findings with.

export { checkDraft, draftTexts } from "./draft-checks.ts";
export { recordEvents } from "./events.ts";
export { insertDrafts, type NewDraft } from "./insert-drafts.ts";
export { loadFinding, loadFindingForUpdate } from "./load.ts";
export { warnOfPersonalNumbers } from "./personal-numbers.ts";
export type { FindingRow } from "./result.ts";
