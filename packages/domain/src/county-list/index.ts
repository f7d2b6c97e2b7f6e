export { type ListField, listFields } from "./fields.ts";
export { type ListColumn, listColumns, suggestLayout } from "./layout.ts";
export { personalRefusal } from "./personal.ts";
export { type ListReading, readCountyList } from "./read.ts";
export { articleRecord } from "./read-row.ts";
export type { ListContext, ListProblem, ListRow } from "./rows.ts";
