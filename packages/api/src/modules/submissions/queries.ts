// The reads of submissions, for the router and for other modules.

export { ownSubmissions, type SubmissionSummary } from "./read/list-own.ts";
export { submissionPage } from "./read/page.ts";
export { acceptanceQueue, type QueueRow } from "./read/queue.ts";
