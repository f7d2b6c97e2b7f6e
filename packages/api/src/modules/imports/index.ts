export { ledgerRejects } from "./ledger-rejects.ts";
export { reading, sentBytes } from "./office-file.ts";
export { type LedgerUpload, uploadLedger } from "./preview-ledger.ts";
export { type BulletinUpload, uploadBulletin } from "./read-bulletin.ts";
