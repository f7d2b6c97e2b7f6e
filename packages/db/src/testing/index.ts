export { type TestDatabase, testDatabase } from "./database.ts";
export { type Line, openLine } from "./line.ts";
export { useDatabase } from "./use-database.ts";
