import type { Reference } from "@xianlan/domain/testing";
import { expect } from "vitest";
import type { FindingRow } from "../modules/findings/index.ts";
import { childRecordsOf, findingRowOf } from "./child-records.ts";
import type { World } from "./world.ts";

/** A finding computed twice: by the product, and by the reference with the actions done so far. */
export type Life = { id: string; ref: Reference; actions: string[]; cycles: Frozen[] };

/** Holds row, child records, cycles and timeline against the reference. */
export async function compareWithReference(
  world: World,
  { id, ref, actions, cycles }: Life,
): Promise<void> {
  const row = await findingRowOf(world, id);
  const records = await childRecordsOf(world, id);
  expect({ state: row.state, cycle: row.cycle }).toEqual({ state: ref.state, cycle: ref.cycle });
  expect(records.requests).toEqual(ref.requests.map(({ what, decision }) => `${what} ${decision}`));
  expect(records.actions).toEqual(actions);
  expect(records.cycles).toMatchObject(cycles);
  expect(records.cycles).toHaveLength(cycles.length);
  expect(records.measures).toEqual(ref.measures.map((measure) => measure.id));
  expect(records.checkIns).toBe(actions.filter((action) => action === "check_in").length);
  expect(records.milestones).toBe(
    actions.filter((action) => action === "request_long_term").length,
  );
  if (ref.begun === "0000-00-00") return;
  expect({
    due: row.dueOn,
    given: row.originalDueOn,
    begun: row.issuedOn,
    used: row.daysUsed,
    late: row.late,
    returns: row.returnedCount,
    verifier: row.verificationStartedBy,
    closed: row.closedOn,
    onTime: row.onTime,
    running: row.clockStoppedOn === null,
    extensions: row.extensionsGranted,
    vetoed: row.vetoed,
  }).toEqual({
    due: ref.due,
    given: ref.given,
    begun: ref.begun,
    used: ref.usedDays.length,
    late: ref.late,
    returns: ref.returns,
    verifier: ref.verifier,
    closed: ref.closedOn,
    onTime: ref.closedOn === null ? null : !ref.late,
    running: ref.since !== null,
    extensions: ref.extensions,
    vetoed: records.requests.includes("veto confirmed"),
  });
}

type Frozen = Pick<FindingRow, "cycle" | "daysUsed" | "onTime" | "closedOn" | "dueOn">;

/** What must stay as it is from the closure on, also in the record of a finished cycle. */
export function frozen({ cycle, daysUsed, onTime, closedOn, dueOn }: FindingRow): Frozen {
  return { cycle, daysUsed, onTime, closedOn, dueOn };
}
