export { SchemeImportView } from "./import-view.tsx";
export { SchemeView } from "./scheme-view.tsx";
export { SchemesView } from "./schemes-view.tsx";
