/** A day in Asia/Shanghai, `YYYY-MM-DD`. */
export type Day = string;

/**
 * The time at which a rule is evaluated. Passed in everywhere, so that a test, an import or the demo
 * history can run at another time than the machine's.
 */
export type Clock = {
  /** Instant, ISO 8601 with offset or Z. */
  now: string;
  /** The county's day at `now`. */
  today: Day;
};

const shanghaiOffset = 8 * 3_600_000;

/** The clock at an instant in milliseconds since 1970. China has had one fixed offset since 1991. */
export function clockAt(milliseconds: number): Clock {
  return {
    now: new Date(milliseconds).toISOString(),
    today: new Date(milliseconds + shanghaiOffset).toISOString().slice(0, 10),
  };
}

/** The county's day of an instant. */
export function dayOfInstant(instant: string): Day {
  return clockAt(Date.parse(instant)).today;
}

/** “09:30” of an instant, in the county. */
export function formatTime(instant: string): string {
  return new Date(Date.parse(instant) + shanghaiOffset).toISOString().slice(11, 16);
}

/** Years that are not a typing mistake; PostgreSQL, besides, has no year 0. */
export const firstYear = 2000;
export const lastYear = 2099;
