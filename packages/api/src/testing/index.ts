export { type AccountName, namesOf, testAccounts } from "./directory.ts";
export { failureOf } from "./failure.ts";
export {
  draftInput,
  findingAt,
  metVerdicts,
  uploadedFile,
} from "./seeded-finding.ts";
export { useWorld } from "./use-world.ts";
export { type Caller, createWorld, morningOf, type World } from "./world.ts";
