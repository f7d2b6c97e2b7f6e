export { uploadScheme } from "./preview-import.ts";
