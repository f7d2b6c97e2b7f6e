import {
  addDays,
  averageDays,
  compareAttention,
  countFigureKeys,
  type Day,
  dayThresholds,
  emptyCounts,
  type FindingCounts,
  type FindingFilter,
  type FindingState,
  findingStates,
  overviewSentence,
  type RateFigure,
  rateFigures,
  rateOf,
} from "@xianlan/domain";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import {
  countsByState,
  countsByUnit,
  monthlyFlow,
  toAskAbout,
  type UnitCounts,
} from "./queries.ts";
import { onceARevision } from "./revision.ts";

const monthsShown = 12;
const askedAbout = 5;

// Each step holds the one after it, so the funnel can only narrow. States are what a step links to.
const outOfCount = ["draft", "withdrawn", "merged"] as const;
const counted = findingStates.filter((state) => !(outOfCount as readonly string[]).includes(state));
const funnelSteps = [
  { label: "已交办", states: counted },
  {
    label: "已签收",
    states: ["rectifying", "long_term", "closure_requested", "verifying", "closed"],
  },
  { label: "已申请销号", states: ["closure_requested", "verifying", "closed"] },
  { label: "已销号", states: ["closed"] },
] as const satisfies readonly { label: string; states: readonly FindingState[] }[];

/** 总览 of the county: sentence, units by attention, funnel, twelve months, what to ask about. */
export function readOverview(context: Context) {
  const grant = authorize(context, "overview.read");
  const { clock, services } = context;
  const { countyId } = grant.actor;
  return read(context, grant, (tx) =>
    onceARevision(tx, countyId, `overview ${clock.today}`, async () => {
      const days = dayThresholds(clock, services.calendar);
      const months = lastMonths(clock.today, monthsShown);
      const units = await countsByUnit(tx, grant.actor, days);
      const byState = await countsByState(tx, grant.actor);
      const flow = await monthlyFlow(tx, grant.actor, `${months[0]}-01`);
      const moment = { clock, calendar: services.calendar };
      const counts = total(units);
      const overdueUnits = units.filter((row) => row.counts.overdue > 0).length;
      return {
        asOf: clock.today,
        sentence: overviewSentence({ asOf: clock.today, today: clock.today, counts, overdueUnits }),
        ...figuresOf(counts, units),
        units: units.toSorted(compareAttention).map((row) => ({
          unitId: row.unitId,
          name: row.name,
          ...figuresOf(row.counts, [row]),
        })),
        funnel: funnelSteps.map(({ label, states }) => ({
          label,
          value: states.reduce((sum, state) => sum + (byState.get(state) ?? 0), 0),
          filter: { state: [...states] } satisfies FindingFilter,
        })),
        months: months.map((month) => ({
          month,
          opened: flow.opened.get(month) ?? 0,
          closed: flow.closed.get(month) ?? 0,
          ...monthFilters(month),
        })),
        toAsk: await toAskAbout(tx, grant.actor, moment, askedAbout),
      };
    }),
  );
}

function total(units: readonly UnitCounts[]): FindingCounts {
  const sum = emptyCounts();
  for (const { counts } of units) {
    for (const key of countFigureKeys) sum[key] += counts[key];
  }
  return sum;
}

/** Counts with the rates and the average that follow from them. */
function figuresOf(counts: FindingCounts, units: readonly UnitCounts[]) {
  const rates = Object.fromEntries(
    Object.keys(rateFigures).map((rate) => [rate, rateOf(rate as RateFigure, counts)]),
  ) as Record<RateFigure, number | null>;
  const daysUsed = units.reduce((sum, row) => sum + row.daysUsedSum, 0);
  return { counts, rates, averageDays: averageDays(daysUsed, counts.closed) };
}

/** The `n` months up to the day's own, oldest first, as `YYYY-MM`. */
function lastMonths(today: Day, n: number): string[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: n }, (_, index) => {
    const month = last - n + 1 + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

function monthFilters(month: string) {
  const from = `${month}-01`;
  const [next] = lastMonths(addDays(from, 40), 1);
  const to = addDays(`${next}-01`, -1);
  return {
    openedFilter: { flag: "ever_issued", issuedFrom: from, issuedTo: to },
    closedFilter: { closedFrom: from, closedTo: to },
  } as const satisfies Record<string, FindingFilter>;
}
