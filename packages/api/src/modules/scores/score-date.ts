import { period, scheme, type Transaction } from "@xianlan/db";
import { type Day, dayOfInstant } from "@xianlan/domain/calendar";
import { type PeriodId, parsePeriod, periodDeadlines } from "@xianlan/domain/period";
import type { ScoreDate } from "@xianlan/domain/scoring";
import { and, desc, eq, like, or } from "drizzle-orm";
import { type SchemeInForce, schemeInForce } from "../../scopes/scheme-in-force.ts";

/** The date by which a scheme's scores are computed: lock days as the office set them, else by rule. */
export async function loadScoreDate(
  tx: Transaction,
  countyId: string,
  { year, rules }: Pick<SchemeInForce, "year" | "rules">,
  asOf: Day,
): Promise<ScoreDate> {
  const rows = await tx
    .select({ id: period.periodId, lockOn: period.lockOn, lockedAt: period.lockedAt })
    .from(period)
    .where(
      and(
        eq(period.countyId, countyId),
        or(eq(period.periodId, String(year)), like(period.periodId, `${year}-%`)),
      ),
    );
  const set = new Map(
    rows.map(({ id, lockOn, lockedAt }) => {
      const locked = lockedAt === null ? lockOn : dayOfInstant(lockedAt);
      return [id, [locked, lockOn].sort()[0] ?? lockOn];
    }),
  );
  const lockOn = (id: PeriodId): Day => {
    const frequency = parsePeriod(id)?.frequency;
    if (frequency === undefined) throw new RangeError(`not a period: ${id}`);
    return set.get(id) ?? periodDeadlines(id, rules.calendar[frequency]).lockOn;
  };
  return { year, asOf, lockOn };
}

/** The scheme of a year; without one asked for, today's year, or the year before until it has one. */
export async function schemeOf(
  tx: Transaction,
  countyId: string,
  year: number | undefined,
  today: Day,
): Promise<SchemeInForce | undefined> {
  if (year !== undefined) return schemeInForce(tx, countyId, year);
  const now = Number(today.slice(0, 4));
  return (await schemeInForce(tx, countyId, now)) ?? (await schemeInForce(tx, countyId, now - 1));
}

/** The years that have a scheme in force, the latest first. */
export async function scoredYears(tx: Transaction, countyId: string): Promise<number[]> {
  const rows = await tx
    .select({ year: scheme.year })
    .from(scheme)
    .where(and(eq(scheme.countyId, countyId), eq(scheme.state, "in_force")))
    .orderBy(desc(scheme.year));
  return rows.map(({ year }) => year);
}
