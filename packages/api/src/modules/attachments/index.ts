export { type OpenedFile, openAttachment } from "./open.ts";
export { type UploadedFile, uploadAttachment } from "./upload.ts";
