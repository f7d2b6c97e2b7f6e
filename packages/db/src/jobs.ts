/** The job library's own schema, beside the business tables and out of reach of their grants. */
export const jobSchema = "pgboss";

/**
 * One queue a job. `short`: while one run waits, no second one is queued. No retries: the next
 * tick of its schedule takes over, and what a run does is claimed row by row, so a run that died leaves
 * nothing locked. Finished runs are of no use after an hour.
 */
const ticking = {
  policy: "short",
  retryLimit: 0,
  expireInSeconds: 600,
  retentionSeconds: 3_600,
  deleteAfterSeconds: 3_600,
} as const;

/** The product's background jobs. */
export const jobQueues = {
  "close-periods": ticking,
  "make-digests": ticking,
  "send-notices": ticking,
  "tidy-notices": ticking,
} as const;
export type JobName = keyof typeof jobQueues;
