// What other modules write findings with.
export { checkDraft, draftTexts } from "./draft-checks.ts";
export { insertDrafts, type NewDraft } from "./insert-drafts.ts";
export { warnOfPersonalNumbers } from "./personal-numbers.ts";
