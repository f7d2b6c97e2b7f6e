export { demoCountyId } from "./identity.ts";
export { loadDemo } from "./load.ts";
