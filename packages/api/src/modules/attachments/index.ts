export { type AttachedFile, attachedTo } from "./attached.ts";
export { evidenceReuse } from "./evidence-reuse.ts";
export { attachFiles } from "./loose.ts";
export { type OpenedFile, openAttachment } from "./open.ts";
export { type UploadedFile, uploadAttachment } from "./upload.ts";
