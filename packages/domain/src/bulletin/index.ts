export { bulletinJson } from "./json.ts";
export { readBulletin } from "./read.ts";
export type { BulletinProposal, BulletinReading, KnownNames } from "./types.ts";
