export { listQuery, loadSelfCheckParams } from "./search-params.ts";
export { SelfCheckSection } from "./self-check-section.tsx";
export { SelfChecksView } from "./self-checks-view.tsx";
