import { finding } from "@xianlan/db";
import {
  type CountFigure,
  countFigureKeys,
  countFigures,
  dayThresholds,
  emptyCounts,
  type FindingCounts,
  findingFlags,
} from "@xianlan/domain/finding";
import { and, type SQL, sql } from "drizzle-orm";
import { authorize } from "../../../access.ts";
import { canonicalJson } from "../../../canonical.ts";
import type { Context } from "../../../context.ts";
import { memoizeByRevision } from "../../../revision.ts";
import {
  type FacetField,
  facetConditions,
  facetFields,
  figureOfRow,
  flagOfRow,
  scopeConditions,
  statusLightOfRow,
} from "../../../scopes/findings.ts";
import { read } from "../../../transaction.ts";
import type { FacetsInput } from "../inputs.ts";

/** Rows a value would leave, by field; values without rows are not named. */
export type Facets = {
  total: number;
  /** Figures within the filter, for the page's sentence. */
  counts: FindingCounts;
  values: Record<FacetField, Record<string, number>>;
};

const valueColumns: Record<Exclude<FacetField, "statusLight" | "flag">, SQL> = {
  unitId: sql`${finding.unitId}`,
  inspectionId: sql`${finding.inspectionId}`,
  state: sql`${finding.state}`,
  severity: sql`${finding.severity}`,
  category: sql`${finding.category}`,
};

/** The columns the predicates read; no others are carried through the counting. */
const countedColumns = [
  finding.unitId,
  finding.inspectionId,
  finding.state,
  finding.severity,
  finding.category,
  finding.issuedOn,
  finding.dueOn,
  finding.clockStoppedOn,
  finding.closedOn,
  finding.acknowledgedOn,
  finding.verificationDueOn,
  finding.returnedCount,
  finding.late,
  finding.onTime,
];

const every = (conditions: readonly (SQL | undefined)[]) => and(...conditions) ?? sql`true`;

/**
 * Counts per filter value. A facet ignores its own selection, so that each of its values shows what
 * choosing it would give; all other selections hold.
 */
export async function countFacets(context: Context, filter: FacetsInput): Promise<Facets> {
  const grant = authorize(context, "finding.read");
  const days = dayThresholds(context.clock, context.calendar);
  const conditions = facetConditions(filter, days);
  const without = (field: FacetField) =>
    every(facetFields.filter((one) => one !== field).map((one) => conditions[one]));
  const all = every(Object.values(conditions));

  const perValue = (
    ["unitId", "inspectionId", "state", "statusLight", "severity", "category"] as const
  ).map((field) => {
    const value = field === "statusLight" ? statusLightOfRow(days) : valueColumns[field];
    return sql`select ${field} as field, (${value})::text as value, count(*)::int as rows
        from finding where ${without(field)} group by 2`;
  });
  // Flags and figures overlap, so each is counted on its own, side by side in one pass.
  const sideBySide = (name: string, matching: SQL, columns: readonly (readonly [string, SQL])[]) =>
    sql`select ${name}, each.value, each.rows from (select ${sql.join(
      columns.map(
        ([key, condition]) => sql`count(*) filter (where ${condition}) as ${sql.identifier(key)}`,
      ),
      sql`, `,
    )} from finding where ${matching}) counted, lateral (values ${sql.join(
      columns.map(([key]) => sql`(${key}, counted.${sql.identifier(key)}::int)`),
      sql`, `,
    )}) each (value, rows)`;
  const flags = findingFlags.map((flag) => [flag, flagOfRow(flag, days)] as const);
  const figures = countFigureKeys.map((key) => [key, figureOfRow(key, days)] as const);
  const parts = [
    ...perValue,
    sideBySide("flag", without("flag"), flags),
    // Without a chosen flag the figures are among the flags and states just counted.
    sideBySide("figure", all, [...(filter.flag ? figures : []), ["total", sql`true`]]),
  ];
  // The rows in scope are read once; under the table's own name the predicates fit them as they are.
  const query = sql`with finding as materialized (
      select ${sql.join(
        countedColumns.map((column) => sql.identifier(column.name)),
        sql`, `,
      )}
      from ${finding} where ${scopeConditions(filter, grant.actor)})
    ${sql.join(parts, sql` union all `)}`;
  const key = `facets ${context.clock.today} ${canonicalJson(filter)}`;
  return read(context, grant, (tx) =>
    memoizeByRevision(tx, grant.actor, key, async () =>
      collect((await tx.execute<Count>(query)).rows, filter),
    ),
  );
}

type Count = { field: FacetField | "figure"; value: string | null; rows: number };

function collect(rows: readonly Count[], { flag, state }: FacetsInput): Facets {
  const values = Object.fromEntries(facetFields.map((field) => [field, {}])) as Facets["values"];
  const counts = emptyCounts();
  let total = 0;
  for (const { field, value, rows: count } of rows) {
    if (value === null) continue;
    if (field !== "figure") values[field][value] = count;
    else if (value === "total") total = count;
    else counts[value as CountFigure] = count;
  }
  return { total, values, counts: flag ? counts : figuresAmong(values, state) };
}

/** Each figure is one flag or a few states; a state that is not chosen has no rows in the filter. */
function figuresAmong(values: Facets["values"], chosen: FacetsInput["state"]): FindingCounts {
  const counts = emptyCounts();
  for (const key of countFigureKeys) {
    const { filter } = countFigures[key];
    if ("flag" in filter) counts[key] = values.flag[filter.flag] ?? 0;
    else {
      const matching = filter.state.filter((one) => !chosen?.length || chosen.includes(one));
      counts[key] = matching.reduce((sum, one) => sum + (values.state[one] ?? 0), 0);
    }
  }
  return counts;
}
