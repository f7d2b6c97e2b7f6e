/** A session ends after 30 minutes without a request (等保 level 2, docs/sources.md). */
export const idleMinutes = 30;

/** A session ends 12 hours after sign-in, whatever is done in it. */
export const absoluteSeconds = 12 * 3600;

/** Failures in a row that lock an account, and for how long. */
export const failuresToLock = 5;
export const lockMinutes = 15;

/** A first password that nobody used dies after this time. */
export const firstPasswordDays = 7;
