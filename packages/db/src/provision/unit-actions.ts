import { lifecycle, type UnitChange, unitChanges } from "@xianlan/domain/finding";
import { getTableColumns } from "drizzle-orm";
import pg from "pg";
import { finding } from "../schema/finding.ts";

const tableColumns: Readonly<Record<string, { name: string }>> = getTableColumns(finding);

/** The database's name of a fact: `verificationDueOn` is stored in `review_due_on`. */
function columnName(fact: string): string {
  const column = tableColumns[fact];
  if (column === undefined) throw new RangeError(`finding has no column for ${fact}`);
  return column.name;
}

/** One row of `xianlan_unit_actions()`, its columns in the database's names. */
function rowOf({ from, to, columns }: UnitChange): string {
  const names = columns.map((fact) => pg.escapeLiteral(columnName(fact)));
  return `(${pg.escapeLiteral(from)}, ${pg.escapeLiteral(to)}, ARRAY[${names.join(", ")}]::text[])`;
}

/**
 * The function by which a trigger on `finding` holds a unit to its own actions: the states an action
 * leads between and the columns it writes, as the domain's lifecycle has them.
 */
export const unitActionsFunction = `CREATE OR REPLACE FUNCTION xianlan_unit_actions()
RETURNS TABLE (from_state text, to_state text, columns text[]) LANGUAGE sql IMMUTABLE AS $list$
  VALUES ${unitChanges(lifecycle).map(rowOf).join(",\n    ")}
$list$`;
