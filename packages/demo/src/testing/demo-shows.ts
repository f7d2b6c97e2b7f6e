import { checklistStates } from "@xianlan/domain/checklist";
import { escalationKinds } from "@xianlan/domain/escalation";
import { findingStates } from "@xianlan/domain/finding";
import { inspectionKinds, inspectionStates } from "@xianlan/domain/inspection";
import { visitOrigins, visitStates } from "@xianlan/domain/visit";
import type { Pool } from "pg";

/** Values a column has to show, each at least once; a request that waits has no outcome yet. */
const expectedValues: readonly (readonly [
  table: string,
  column: string,
  values: readonly string[],
])[] = [
  ["finding", "state", findingStates],
  ["inspection", "state", inspectionStates],
  ["inspection", "kind", inspectionKinds],
  ["checklist", "state", checklistStates],
  ["visit", "state", visitStates],
  ["visit", "origin", visitOrigins],
  ["finding_escalation", "kind", escalationKinds],
  ["finding_extension", "outcome", ["granted", "refused", "waiting"]],
  ["finding_dispute", "outcome", ["upheld", "dismissed", "waiting"]],
  ["finding_long_term", "outcome", ["granted", "refused", "waiting"]],
  ["finding_reopening", "outcome", ["reopened", "refused", "waiting"]],
  ["finding_veto", "outcome", ["confirmed", "refused", "waiting"]],
  ["visit_check", "result", ["pass", "fail"]],
];

/** What has to be there at least once beside them, as conditions on a table. */
const cases: readonly (readonly [table: string, condition: string])[] = [
  ["finding", "split_from is not null"],
  ["finding", "merged_into is not null"],
  ["finding", "visit_id is not null and item_code is not null"],
  ["finding", "verifier_id is not null"],
  ["finding", "cycle = 2"],
  ["finding", "vetoed"],
  ["finding", "extensions_granted = 1 and extension_requested_by is not null"],
  ["finding_cycle", "true"],
  ["finding_check_in", "late"],
  ["finding_check_in", "not late"],
  ["finding_milestone", "done_on is not null"],
  ["finding_milestone", "done_on is null"],
  ["finding_escalation", "replied_at is not null"],
  ["finding_escalation", "replied_at is null"],
  ["self_check", "answered_at is not null and failed > 0"],
  ["self_check", "answered_at is null"],
  ["inspection", "state = 'closed' and summary <> '' and checklist_id is not null"],
  ["inspection_unit", "true"],
  ["inspection_member", "true"],
  ["inspection_draw", "true"],
  ["visit", "state = 'done' and draw_id is not null"],
  ["visit", "state = 'planned' and planned_on is not null"],
  ["notice", "urgent"],
  ["notice", "not urgent"],
  ["notice_mark", "true"],
  ["attachment", "picture_hash is not null and finding_id is not null"],
];

/** What of the above the database lacks, as text; nothing where the demo shows everything. */
export async function lackedBy(admin: Pool): Promise<string[]> {
  const lacks: string[] = [];
  for (const [table, column, wanted] of expectedValues) {
    const { rows } = await admin.query<{ value: string }>(
      `select distinct coalesce(${column}, 'waiting') as value from ${table}`,
    );
    const present = new Set(rows.map(({ value }) => value));
    lacks.push(
      ...wanted.filter((value) => !present.has(value)).map((value) => `${table}: ${value}`),
    );
  }
  for (const [table, condition] of cases) {
    const { rowCount } = await admin.query(`select from ${table} where ${condition} limit 1`);
    if (rowCount === 0) lacks.push(`${table} where ${condition}`);
  }
  return lacks;
}
