// What other modules write findings with.

export { loadFinding, loadFindingForUpdate } from "./load.ts";
export type { FindingRow } from "./result.ts";
export { checkDraft, draftTexts } from "./write/draft-checks.ts";
export { recordEvents } from "./write/events.ts";
export { insertDrafts, type NewDraft } from "./write/insert-drafts.ts";
export { warnOfPersonalNumbers } from "./write/personal-numbers.ts";
