export { type BulletinJsonRow, bulletinJson } from "./json.ts";
export { readBulletin } from "./read.ts";
export type {
  BulletinGroup,
  BulletinProposal,
  BulletinReading,
  BulletinSection,
  KnownNames,
  ProposalScope,
  StatedNumber,
} from "./types.ts";
