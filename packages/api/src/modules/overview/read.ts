import {
  compareAttention,
  type FindingFilter,
  type FindingState,
  findingStates,
  overviewSentence,
} from "@xianlan/domain/finding";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { memoizeByRevision } from "../../revision.ts";
import { read } from "../../transaction.ts";
import {
  countedUnits,
  findingsByUnit,
  needingAttention,
  shownMonths,
  shownPressing,
  type UnitFindings,
} from "../findings/queries.ts";
import { cachedMatrix } from "../scores/index.ts";
import type { MatrixUnit } from "../scores/queries.ts";
import { figuresOf, totalOf } from "./figures.ts";
import { monthRows } from "./months.ts";

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

/** What the matrix of 总览 shows of a unit's score. */
function scoreOf({ total, tier, tierName, behind, categories }: MatrixUnit) {
  return {
    total,
    tier,
    tierName,
    behind,
    categories: categories.map(({ code, share, pace, slight, behind: late }) => ({
      code,
      share,
      pace,
      slight,
      behind: late,
    })),
  };
}

/** How many findings of all the units stand in one of the states. */
function inStates(
  units: readonly Pick<UnitFindings, "byState">[],
  states: readonly FindingState[],
): number {
  return units.reduce(
    (sum, { byState }) => states.reduce((own, state) => own + (byState[state] ?? 0), sum),
    0,
  );
}

/** 总览 of the county: sentence, units by attention, funnel, twelve months, what to ask about. */
export function readOverview(context: Context) {
  const grant = authorize(context, "overview.read");
  const { clock, calendar } = context;
  const { countyId } = grant.actor;
  return read(context, grant, (tx) =>
    memoizeByRevision(tx, { countyId, unitId: null }, `overview ${clock.today}`, async () => {
      const months = shownMonths(clock.today);
      const timeContext = { clock, calendar };
      const named = await countedUnits(tx, grant.actor);
      const unitIds = named.map(({ unitId }) => unitId);
      const found = await findingsByUnit(tx, grant.actor, timeContext, unitIds);
      const units = named.flatMap((row) => {
        const findings = found.get(row.unitId);
        return findings === undefined ? [] : [{ ...row, ...findings }];
      });
      const counts = totalOf(units);
      const { scored } = await cachedMatrix(tx, grant.actor, context);
      const scores = new Map(scored?.units.map((row) => [row.unitId, scoreOf(row)]));
      const overdue = units.filter((row) => row.counts.overdue > 0);
      return {
        asOf: clock.today,
        sentence: overviewSentence({
          asOf: clock.today,
          today: clock.today,
          counts,
          overdueUnits: overdue.length,
          unitNoun: overdue.some(({ kind }) => kind === "department") ? "单位" : "乡镇",
        }),
        ...figuresOf(counts, units),
        units: units.toSorted(compareAttention).map((row) => ({
          unitId: row.unitId,
          name: row.name,
          kind: row.kind,
          ...figuresOf(row.counts, [row]),
          /** Null for who is not scored: county departments, and all before there is a scheme. */
          score: scores.get(row.unitId) ?? null,
        })),
        /** 一级指标 of the year's scheme; empty before there is one. */
        categories: scored?.categories.map(({ code, name }) => ({ code, name })) ?? [],
        owed: scored?.owed ?? [],
        funnel: funnelSteps.map(({ label, states }) => ({
          label,
          value: inStates(units, states),
          filter: { state: [...states] } satisfies FindingFilter,
        })),
        months: monthRows(months, units),
        attention: needingAttention(
          units.flatMap(({ pressing }) => pressing),
          timeContext,
          shownPressing,
        ),
      };
    }),
  );
}
