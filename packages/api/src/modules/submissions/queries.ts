// The reads of submissions, for the router and for other modules.

export { ownSubmissions } from "./read/list-own.ts";
export { submissionPage } from "./read/page.ts";
export { acceptanceQueue } from "./read/queue.ts";
