export { type CountyListRow, countyListById } from "./by-id.ts";
export { uploadCountyList } from "./upload.ts";
