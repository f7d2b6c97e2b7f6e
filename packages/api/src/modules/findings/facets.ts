import { finding } from "@xianlan/db";
import {
  type CountFigure,
  countFigureKeys,
  dayThresholds,
  emptyCounts,
  type FindingCounts,
  findingFlags,
} from "@xianlan/domain";
import { and, type SQL, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import { canonicalJson } from "../../canonical.ts";
import type { Context } from "../../context.ts";
import { onceARevision } from "../../revision.ts";
import { read } from "../../transaction.ts";
import { factColumns } from "./fact-columns.ts";
import type { FacetsInput } from "./inputs.ts";
import {
  type FacetField,
  facetConditions,
  facetFields,
  figureOfRow,
  flagOfRow,
  lampOfRow,
  scopeConditions,
} from "./predicates.ts";

/** Rows a value would leave, by field; values without rows are not named. */
export type Facets = {
  total: number;
  /** Figures within the filter, for the page's sentence. */
  counts: FindingCounts;
  values: Record<FacetField, Record<string, number>>;
};

const valueColumns: Record<Exclude<FacetField, "lamp" | "flag">, SQL> = {
  unitId: sql`${finding.unitId}`,
  inspectionId: sql`${finding.inspectionId}`,
  state: sql`${finding.state}`,
  severity: sql`${finding.severity}`,
  category: sql`${finding.category}`,
};

const every = (conditions: readonly (SQL | undefined)[]) => and(...conditions) ?? sql`true`;

/**
 * Counts per filter value. A facet ignores its own selection, so that each of its values shows what
 * choosing it would give; all other selections hold.
 */
export async function countFacets(context: Context, filter: FacetsInput): Promise<Facets> {
  const grant = authorize(context, "finding.read");
  const days = dayThresholds(context.clock, context.services.calendar);
  const conditions = facetConditions(filter, days);
  const without = (field: FacetField) =>
    every(facetFields.filter((one) => one !== field).map((one) => conditions[one]));
  const all = every(Object.values(conditions));

  const perValue = (
    ["unitId", "inspectionId", "state", "lamp", "severity", "category"] as const
  ).map((field) => {
    const value = field === "lamp" ? lampOfRow(days) : valueColumns[field];
    return sql`select ${field} as field, (${value})::text as value, count(*)::int as rows
        from finding where ${without(field)} group by 2`;
  });
  // Flags and figures overlap, so each is counted on its own, side by side in one pass.
  const sideBySide = (name: string, kept: SQL, columns: readonly (readonly [string, SQL])[]) =>
    sql`select ${name}, each.value, each.rows from (select ${sql.join(
      columns.map(
        ([key, holds]) => sql`count(*) filter (where ${holds}) as ${sql.identifier(key)}`,
      ),
      sql`, `,
    )} from finding where ${kept}) counted, lateral (values ${sql.join(
      columns.map(([key]) => sql`(${key}, counted.${sql.identifier(key)}::int)`),
      sql`, `,
    )}) each (value, rows)`;
  const flags = findingFlags.map((flag) => [flag, flagOfRow(flag, days)] as const);
  const figures = countFigureKeys.map((key) => [key, figureOfRow(key, days)] as const);
  const parts = [
    ...perValue,
    sideBySide("flag", without("flag"), flags),
    sideBySide("figure", all, [...figures, ["total", sql`true`]]),
  ];
  const columns = [...Object.values(factColumns), finding.inspectionId, finding.category];
  // The rows in scope are read once; under the table's own name the predicates fit them as they are.
  const query = sql`with finding as materialized (
      select ${sql.join(
        columns.map((column) => sql.identifier(column.name)),
        sql`, `,
      )}
      from ${finding} where ${scopeConditions(filter, grant.actor)})
    ${sql.join(parts, sql` union all `)}`;
  const { countyId, unitId } = grant.actor;
  const key = `facets ${context.clock.today} ${unitId} ${canonicalJson(filter)}`;
  return read(context, grant, (tx) =>
    onceARevision(tx, countyId, key, async () => collect((await tx.execute<Count>(query)).rows)),
  );
}

type Count = { field: FacetField | "figure"; value: string | null; rows: number };

function collect(rows: readonly Count[]): Facets {
  const values = Object.fromEntries(facetFields.map((field) => [field, {}])) as Facets["values"];
  const counts = emptyCounts();
  let total = 0;
  for (const { field, value, rows: count } of rows) {
    if (value === null) continue;
    if (field !== "figure") values[field][value] = count;
    else if (value === "total") total = count;
    else counts[value as CountFigure] = count;
  }
  return { total, counts, values };
}
