export { type AccountName, namesOf, testAccounts, testPlaces, testUnits } from "./directory.ts";
export { type Caller, createWorld, morningOf, type World } from "./world.ts";
