import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import type { ObjectionSubject } from "@xianlan/domain/correction";

type Outputs = inferRouterOutputs<AppRouter>;

export type ObjectionList = Outputs["objection"]["list"];
export type ObjectionItem = ObjectionList["rows"][number];
/** A rating a unit came from to object to. */
export type ObjectedRating = Pick<
  Outputs["rating"]["list"]["ratings"][number],
  "id" | "label" | "objectionOpen"
>;

/** What an objection is raised against. */
export type ObjectionTarget = {
  subject: ObjectionSubject;
  subjectId: string;
  /** Indicator code, where it is about one score of a rating. */
  code?: string;
  /** What it is called: “10月 农村广播在线率”. */
  title: string;
};

/** What the form of a decision needs of an objection. */
export type DecidableObjection = Pick<
  ObjectionItem,
  "id" | "version" | "subject" | "unitName" | "title" | "figure" | "reason"
>;
