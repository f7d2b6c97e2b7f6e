import { finding, place } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import {
  type CountFigure,
  countFigures,
  type DayThresholds,
  type FindingFilter,
  type FindingFlag,
  type FindingState,
  openStates,
} from "@xianlan/domain/finding";
import { and, eq, gte, inArray, isNotNull, lte, or, type SQL, sql } from "drizzle-orm";
import { visibleFindings } from "../access.ts";
import { escapeLike } from "../like.ts";

// The domain's `statusLightOf` and `matchesFlag` in SQL: list, counts, tasks, figures and exports all filter
// by these, so that a number equals the rows it links to. A property test compares the two.

/**
 * Findings this person may see: the second lock. A unit sees what was handed to it, so not a draft
 * that was withdrawn or merged before 交办.
 */
export function visibleTo(actor: Actor): SQL | undefined {
  const visible = visibleFindings(actor);
  return actor.unitId === null ? visible : and(visible, isNotNull(finding.issuedOn));
}

// Literals, not parameters: the planner has to recognise the states of the partial index.
const oneOfStates = (states: readonly FindingState[]) =>
  sql`${finding.state} in (${sql.raw(states.map((state) => `'${state}'`).join(", "))})`;

/** 在办. */
export const isOpenRow: SQL = oneOfStates(openStates);
const inVerification = oneOfStates(["closure_requested", "verifying"]);

function overdueRow({ today }: DayThresholds): SQL {
  return sql`(${isOpenRow} and ${finding.dueOn} < coalesce(${finding.clockStoppedOn}, ${today}::date))`;
}

function soonRow(days: DayThresholds): SQL {
  const { today, soonOn } = days;
  const lastFifth = sql`(${finding.dueOn} - ${today}::date) * 5 <= ${finding.dueOn} - ${finding.issuedOn}`;
  return sql`(${isOpenRow} and ${finding.clockStoppedOn} is null and ${finding.dueOn} >= ${today}::date
    and (${finding.dueOn} <= ${soonOn}::date or (${finding.state} <> 'long_term' and ${lastFifth})))`;
}

/** The status light as text, like the domain's `statusLightOf(…).statusLight`. */
export function statusLightOfRow(days: DayThresholds): SQL<string> {
  return sql<string>`case
    when ${overdueRow(days)} then 'red'
    when ${finding.state} = 'long_term' then 'blue'
    when ${isOpenRow} and ${finding.returnedCount} >= 2 then 'red'
    when ${soonRow(days)} then 'amber'
    else 'green' end`;
}

const flagRows: Record<FindingFlag, (days: DayThresholds) => SQL> = {
  open: () => isOpenRow,
  overdue: overdueRow,
  soon: soonRow,
  awaiting_receipt: () => oneOfStates(["issued"]),
  receipt_alert: ({ acknowledgementAlertOn }) =>
    sql`(${finding.state} = 'issued' and ${finding.issuedOn} <= ${acknowledgementAlertOn}::date)`,
  awaiting_review: () => inVerification,
  review_overdue: ({ today }) =>
    sql`(${inVerification} and ${finding.verificationDueOn} < ${today}::date)`,
  returned: () => sql`(${finding.state} = 'rectifying' and ${finding.returnedCount} > 0)`,
  late: () => sql`${finding.late}`,
  ever_issued: () => sql`${finding.issuedOn} is not null`,
  counted: () =>
    sql`(${finding.issuedOn} is not null and ${finding.state} not in ('withdrawn', 'merged'))`,
  closed_on_time: () => sql`(${finding.state} = 'closed' and ${finding.onTime})`,
  closed_late: () => sql`(${finding.state} = 'closed' and not ${finding.onTime})`,
  ever_returned: () => sql`${finding.returnedCount} > 0`,
  verified: () => sql`(${finding.returnedCount} > 0 or ${finding.state} = 'closed')`,
  acknowledged: () => sql`${finding.acknowledgedOn} is not null`,
};

/** Whether the flag holds of a row, like the domain's `matchesFlag`. */
export function flagOfRow(flag: FindingFlag, days: DayThresholds): SQL {
  return flagRows[flag](days);
}

/** Whether a figure counts a row: the figure's own filter. */
export function figureOfRow(figure: CountFigure, days: DayThresholds): SQL {
  const { filter } = countFigures[figure];
  return "flag" in filter ? flagOfRow(filter.flag, days) : oneOfStates(filter.state);
}

/** Fields of the filter whose values are counted one by one. */
export const facetFields = [
  "unitId",
  "inspectionId",
  "state",
  "statusLight",
  "flag",
  "severity",
  "category",
] as const;
export type FacetField = (typeof facetFields)[number];

/** The condition of each counted field; undefined where nothing is chosen. */
export function facetConditions(
  filter: FindingFilter,
  days: DayThresholds,
): Record<FacetField, SQL | undefined> {
  const { unitId, inspectionId, state, statusLight, flag, severity, category } = filter;
  return {
    unitId: unitId?.length ? inArray(finding.unitId, unitId) : undefined,
    inspectionId: inspectionId?.length ? inArray(finding.inspectionId, inspectionId) : undefined,
    state: state?.length ? inArray(finding.state, state) : undefined,
    statusLight: statusLight?.length ? inArray(statusLightOfRow(days), statusLight) : undefined,
    flag: flag ? flagOfRow(flag, days) : undefined,
    severity: severity?.length ? inArray(finding.severity, severity) : undefined,
    category: category?.length ? inArray(finding.category, category) : undefined,
  };
}

/** Every word has to occur in number, fact, duty or place. */
export function matchesQuery(q: string, actor: Actor): SQL | undefined {
  const queryTerms = q.split(/\s+/).filter(Boolean);
  return and(
    ...queryTerms.map((term) => {
      // Chinese has no case: plain LIKE spares folding every text.
      const like = sql.raw(term.toLowerCase() === term.toUpperCase() ? "like" : "ilike");
      const pattern = `%${escapeLike(term)}%`;
      const texts = [finding.number, finding.fact, finding.dutyText, finding.placeText];
      return or(
        ...texts.map((column) => sql`${column} ${like} ${pattern}`),
        sql`${finding.placeId} in (select id from ${place}
          where ${eq(place.countyId, actor.countyId)} and ${place.name} ${like} ${pattern})`,
      );
    }),
  );
}

/** What narrows rows and all facets alike: the person's scope, the days, the searched text. */
export function scopeConditions(filter: FindingFilter, actor: Actor): SQL | undefined {
  const { issuedFrom, issuedTo, closedFrom, closedTo, q } = filter;
  return and(
    visibleTo(actor),
    issuedFrom ? gte(finding.issuedOn, issuedFrom) : undefined,
    issuedTo ? lte(finding.issuedOn, issuedTo) : undefined,
    closedFrom ? gte(finding.closedOn, closedFrom) : undefined,
    closedTo ? lte(finding.closedOn, closedTo) : undefined,
    q ? matchesQuery(q, actor) : undefined,
  );
}

/** The rows of a filter for this person. */
export function findingWhere(
  filter: FindingFilter,
  actor: Actor,
  days: DayThresholds,
): SQL | undefined {
  return and(
    scopeConditions(filter, actor),
    ...Object.values(facetConditions(filter, days)).filter((one) => one !== undefined),
  );
}
