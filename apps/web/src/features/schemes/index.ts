export { SchemeImportView } from "./import-view.tsx";
export type { SchemeRights } from "./scheme-types.ts";
export { SchemeView } from "./scheme-view.tsx";
export { SchemesView } from "./schemes-view.tsx";
