import type { ActivityKind } from "@xianlan/domain/activity";
import type { Pace } from "../units.ts";

/** Kinds with a text of the demo's own whose amount a year is spread evenly over the months. */
type Spread = Extract<
  ActivityKind,
  | ("topic_meeting" | "analysis_meeting" | "staff_study" | "lecture" | "media_article")
  | ("info_brief" | "culture_event" | "training" | "honour")
>;

/** How many a year of a kind that has no text of the demo's own. */
export const exampleAmounts: Record<Pace, number> = { steady: 6, usual: 4, slow: 2 };

/** How many a year by how a unit keeps up. */
export const spreadAmounts: Record<Pace, Record<Spread, number>> = {
  steady: {
    topic_meeting: 3,
    analysis_meeting: 4,
    staff_study: 24,
    lecture: 13,
    media_article: 20,
    info_brief: 50,
    culture_event: 5,
    training: 2,
    honour: 1,
  },
  usual: {
    topic_meeting: 2,
    analysis_meeting: 4,
    staff_study: 20,
    lecture: 11,
    media_article: 14,
    info_brief: 32,
    culture_event: 4,
    training: 2,
    honour: 1,
  },
  slow: {
    topic_meeting: 1,
    analysis_meeting: 3,
    staff_study: 14,
    lecture: 7,
    media_article: 9,
    info_brief: 18,
    culture_event: 3,
    training: 1,
    honour: 0,
  },
};

/** What is done every month, and how likely a month goes by without it. */
export const monthlyGaps: Record<
  Pace,
  Record<Extract<ActivityKind, "study_session" | "practice_event" | "volunteer_event">, number>
> = {
  steady: { study_session: 0, practice_event: 0, volunteer_event: 0 },
  usual: { study_session: 0.04, practice_event: 0.06, volunteer_event: 0.05 },
  slow: { study_session: 0.25, practice_event: 0.25, volunteer_event: 0.25 },
};

/** Months whose session is extended to village secretaries and station heads. */
export const extendedMonths: Record<Pace, readonly number[]> = {
  steady: [3, 5, 8, 10],
  usual: [4, 6, 9, 11],
  slow: [5, 9],
};

/** Share of briefs that higher offices take up. */
export const adoptedShare: Record<Pace, number> = { steady: 0.62, usual: 0.5, slow: 0.3 };
