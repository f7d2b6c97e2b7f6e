export { AttachmentField } from "./attachment-field.tsx";
export { AttachmentList } from "./attachment-list.tsx";
