// What other modules write findings with.

export { staleFinding } from "./conflict.ts";
export { recordEvents } from "./events.ts";
export { loadFinding, loadFindingForUpdate } from "./load.ts";
export type { FindingRow } from "./result.ts";
export { checkDraft } from "./write/draft-checks.ts";
export { insertDrafts, type NewDraft } from "./write/insert-drafts.ts";
