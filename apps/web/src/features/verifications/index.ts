export { QueueView } from "./queue-view.tsx";
export { VerificationView } from "./verification-view.tsx";
