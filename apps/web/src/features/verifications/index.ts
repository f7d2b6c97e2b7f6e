export { EvidenceReuseSection } from "./evidence-reuse-section.tsx";
export { QueueView } from "./queue-view.tsx";
export { VerificationView } from "./verification-view.tsx";
