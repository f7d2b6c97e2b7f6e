export { readKeyId } from "./installation/key-id.ts";
export * from "./jobs.ts";
export * from "./roles.ts";
export * from "./schema/index.ts";
export * from "./scope.ts";
