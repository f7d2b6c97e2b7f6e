export { BulletinImportView, LedgerImportView } from "./import-steps.tsx";
export { ImportsView } from "./imports-view.tsx";
