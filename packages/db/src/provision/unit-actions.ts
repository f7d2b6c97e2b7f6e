import { lifecycle, type UnitChange, unitChanges } from "@xianlan/domain";
import pg from "pg";

/** `clockStoppedOn` is `clock_stopped_on` in the database. */
function columnName(fact: string): string {
  return fact.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
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
