import { findingMeasure } from "@xianlan/db";
import { formatDay } from "@xianlan/domain/calendar";
import { and, eq, max, sql } from "drizzle-orm";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { refused } from "../../../errors.ts";
import { write } from "../../../transaction.ts";
import { recordEvents } from "../events.ts";
import type { AddMeasureInput } from "../inputs.ts";
import { loadActiveForUpdate } from "./active-states.ts";
import { insertMeasures } from "./measures.ts";

/** As many as an acknowledgement may contain. */
const maxMeasures = 20;

/** 增加整改措施: after a return, or when the work shows that more is needed. */
export async function addMeasure(
  context: Context,
  input: AddMeasureInput,
): Promise<{ id: string; measureId: string }> {
  const grant = authorize(context, "finding.record_progress");
  const { text, dueOn } = input;
  return write(context, grant, "finding.addMeasure", input, async (txContext) => {
    const row = await loadActiveForUpdate(txContext, input.id);
    const { id: findingId, countyId, issuedOn, cycle } = row;
    if (issuedOn !== null && dueOn < issuedOn) {
      throw refused("措施完成日期早于交办日，请核对", "dueOn");
    }
    const [stored] = await txContext.tx
      .select({
        measures: sql<number>`count(*) filter (where ${findingMeasure.cycle} = ${cycle})::int`,
        last: max(findingMeasure.ordinal),
      })
      .from(findingMeasure)
      .where(and(eq(findingMeasure.countyId, countyId), eq(findingMeasure.findingId, findingId)));
    const { measures, last } = { measures: stored?.measures ?? 0, last: stored?.last ?? 0 };
    if (measures >= maxMeasures) throw refused(`整改措施最多${maxMeasures}条`, "text");
    const [measureId = ""] = await insertMeasures(txContext, row, [{ text, dueOn }], last);
    const when = formatDay(dueOn, context.clock.today);
    await recordEvents(txContext, [
      { findingId, action: "add_measure", text: `${text}，${when}前完成` },
    ]);
    txContext.audit({
      action: "finding.addMeasure",
      entity: "finding",
      entityId: findingId,
      units: [row.unitId],
      after: { measureId, text, dueOn },
    });
    return { id: findingId, measureId };
  });
}
