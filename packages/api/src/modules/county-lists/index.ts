export { uploadCountyList } from "./upload.ts";
