// The reads of submissions, for the router and for other modules.

export { ownSubmissions } from "./list-own.ts";
export { submissionPage } from "./page.ts";
export { acceptanceQueue } from "./queue.ts";
