export { demoCountyId } from "./identity.ts";
export { type DemoLoad, loadDemo } from "./load.ts";
