export { type AccountName, namesOf, testAccounts } from "./directory.ts";
export { type Failure, failureOf } from "./failure.ts";
export {
  draftInput,
  findingAt,
  type Living,
  metVerdicts,
  type Stage,
  uploadedFile,
} from "./life.ts";
export { type Caller, createWorld, morningOf, type World } from "./world.ts";
