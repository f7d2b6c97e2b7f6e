export { type OpenedFile, openAttachment } from "./open.ts";
export { type SentBody, type UploadedFile, uploadAttachment } from "./upload.ts";
