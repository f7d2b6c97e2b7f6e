export { bulletinJson } from "./json.ts";
export { readBulletin } from "./read.ts";
export type { BulletinReading } from "./types.ts";
