export { BulletinImportView } from "./bulletin-view.tsx";
export { ImportsView } from "./imports-view.tsx";
export { LedgerImportView } from "./ledger-view.tsx";
