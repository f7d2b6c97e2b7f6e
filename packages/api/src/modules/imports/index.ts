export { ledgerRejects } from "./ledger-rejects.ts";
export { uploadLedger } from "./preview-ledger.ts";
export { uploadBulletin } from "./read-bulletin.ts";
