export { ledgerRejects } from "./ledger-rejects.ts";
export { reading, sentBytes } from "./office-file.ts";
export { uploadLedger } from "./preview-ledger.ts";
export { uploadBulletin } from "./read-bulletin.ts";
