export { type SchemeInForce, schemeInForce } from "./in-force.ts";
export { uploadScheme } from "./preview-import.ts";
