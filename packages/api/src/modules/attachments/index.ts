export { type AttachedFile, attachedTo } from "./attached.ts";
export { evidenceReuse } from "./evidence-reuse.ts";
export { type OpenedFile, openAttachment } from "./open.ts";
export { attachFiles } from "./unattached.ts";
export { type UploadedFile, uploadAttachment } from "./upload.ts";
