export { hostileWorkbooks, largeLedger, sharedTextWorkbook } from "./hostile-files.ts";
