import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>["submission"];

/** Everything the page of one submission shows. */
export type SubmissionPage = Outputs["page"];
/** One line to answer, with what stands there and what stood before. */
export type SubmissionLine = SubmissionPage["lines"][number];
export type DerivedCount = SubmissionPage["derived"][number];
export type OwnSubmissions = Outputs["listOwn"];
export type SubmissionSummary = OwnSubmissions["todo"][number];
export type Queue = Outputs["queue"];
export type QueueRow = Queue["rows"][number];
