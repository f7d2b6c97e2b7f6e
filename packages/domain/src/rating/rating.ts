import type { AssessmentFact } from "../scoring/facts.ts";

/** proposed: each unit sees its own and may object · published: open to all of the county · withdrawn */
export const ratingStates = ["proposed", "published", "withdrawn"] as const;
export type RatingState = (typeof ratingStates)[number];
export const ratingStateLabels = {
  proposed: "公示中",
  published: "已公布",
  withdrawn: "已撤回",
} as const satisfies Record<RatingState, string>;

/** Working days a proposed rating is open to objections before it may be published. */
export const objectionDays = 3;

/**
 * What the office records about a unit: points of a judged indicator, or events. Samples were typed by
 * hand before visits were kept; those rows stay and count, and no more are made.
 */
export const assessmentKinds = ["points", "events", "sample"] as const;
export type AssessmentKind = Exclude<(typeof assessmentKinds)[number], "sample">;

/** The value of a row as stored. */
export type StoredAssessment =
  | AssessmentFact["value"]
  | { kind: "sample"; checked: number; failed: number };
