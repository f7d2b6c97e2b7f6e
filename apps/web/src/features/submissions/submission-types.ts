import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";

type Outputs = inferRouterOutputs<AppRouter>["submission"];

/** Everything the page of one form shows. */
export type FormPage = Outputs["form"];
/** One line to answer, with what stands there and what stood before. */
export type FormLine = FormPage["lines"][number];
export type DerivedCount = FormPage["derived"][number];
export type MyForms = Outputs["mine"];
export type FormRow = MyForms["todo"][number];
export type Queue = Outputs["queue"];
export type QueueRow = Queue["rows"][number];
