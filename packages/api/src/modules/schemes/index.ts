export { type SchemeUpload, uploadScheme } from "./preview-import.ts";
