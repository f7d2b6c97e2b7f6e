import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import type { ObjectionSubject } from "@xianlan/domain/correction";

export type ObjectionItem = inferRouterOutputs<AppRouter>["objection"]["list"]["rows"][number];

/** What an objection is raised against. */
export type ObjectionTarget = {
  subject: ObjectionSubject;
  subjectId: string;
  /** Indicator code, where it is about one score of a rating. */
  code?: string;
  /** What it is called: “10月 农村广播在线率”. */
  title: string;
};
