import { activity, articleKey, listFigure, type Transaction, unit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Day } from "@xianlan/domain/calendar";
import { entryLines } from "@xianlan/domain/correction";
import type { ListContext } from "@xianlan/domain/county-list";
import { type PeriodId, periodPhase, periodsOfYear } from "@xianlan/domain/period";
import type { Indicator } from "@xianlan/domain/scheme";
import { and, eq, isNull, ne } from "drizzle-orm";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";
import { periodDatesOf } from "../periods/index.ts";

/** What a list is read against. `rule` and `periodId` are null for articles. */
export async function listContext(
  tx: Transaction,
  actor: Actor,
  question: { today: Day; rule: Indicator | null; periodId: PeriodId | null },
): Promise<Omit<ListContext, "level">> {
  const { today, rule, periodId } = question;
  const { countyId } = actor;
  const units = await tx
    .select({ id: unit.id, name: unit.name, shortName: unit.shortName })
    .from(unit)
    .where(and(eq(unit.countyId, countyId), unit.active, ne(unit.kind, "department")))
    .orderBy(unit.name);
  return {
    units: units.map(({ id, name, shortName }) => ({
      id,
      name,
      aliases: shortName === "" ? [] : [shortName],
    })),
    figure: rule?.figure ?? null,
    today,
    year: Number(today.slice(0, 4)),
    recorded: rule === null ? await recordedArticles(tx, countyId) : new Map(),
    stated:
      rule === null || periodId === null ? new Map() : await stated(tx, countyId, rule, periodId),
    lockedMonths: rule === null ? await lockedMonths(tx, countyId, today) : null,
  };
}

async function recordedArticles(tx: Transaction, countyId: string) {
  const rows = await tx
    .select({ key: articleKey.key, unitId: activity.unitId, title: activity.title })
    .from(articleKey)
    .innerJoin(
      activity,
      and(eq(activity.countyId, articleKey.countyId), eq(activity.id, articleKey.activityId)),
    )
    .where(and(eq(articleKey.countyId, countyId), isNull(activity.removedAt)));
  const known = new Map<string, { unitId: string; title: string }[]>();
  for (const { key, ...article } of rows) known.set(key, [...(known.get(key) ?? []), article]);
  return known;
}

async function stated(tx: Transaction, countyId: string, rule: Indicator, periodId: PeriodId) {
  const rows = await tx
    .select({ unitId: listFigure.unitId, value: listFigure.value })
    .from(listFigure)
    .where(
      and(
        eq(listFigure.countyId, countyId),
        eq(listFigure.periodId, periodId),
        eq(listFigure.code, rule.code),
      ),
    );
  return new Map(
    rows.map(({ unitId, value }) => [
      unitId,
      entryLines({ value, notApplicable: "" }, rule, 0)
        .map((line) => `${line.label}${line.value}`)
        .join("、"),
    ]),
  );
}

/** The months of this year and the last in which nothing may be written any more. */
async function lockedMonths(
  tx: Transaction,
  countyId: string,
  today: Day,
): Promise<ReadonlySet<PeriodId>> {
  const locked = new Set<PeriodId>();
  const year = Number(today.slice(0, 4));
  for (const one of [year - 1, year]) {
    const scheme = await schemeInForce(tx, countyId, one);
    if (scheme === undefined) continue;
    const dates = await periodDatesOf(tx, countyId, periodsOfYear(one, "month"), scheme.rules);
    for (const [id, periodDates] of dates) {
      if (periodPhase(id, periodDates, today) === "locked") locked.add(id);
    }
  }
  return locked;
}
