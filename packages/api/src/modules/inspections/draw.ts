import { isDeepStrictEqual } from "node:util";
import { inspectionDraw, visit } from "@xianlan/db";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { drawFor } from "./draw-pool.ts";
import type { DrawPlacesInput } from "./inputs.ts";
import { loadInspectionForUpdate, updateInspection } from "./load.ts";
import { type DrawPreview, type InspectionResult, inspectionResult } from "./result.ts";

/** Rows of one statement: every village of a large city at once stays below PostgreSQL's parameters. */
const batch = 1000;

/** 抽签: the places of the previewed draw go onto the plan; seed, rule and pool are kept to repeat it. */
export function drawVisits(
  context: Context,
  input: DrawPlacesInput,
): Promise<InspectionResult & { drawId: string; drawn: number }> {
  const grant = authorize(context, "inspection.manage");
  return write(context, grant, "inspection.draw", input, async (txContext) => {
    const { tx } = txContext;
    const { name } = grant.actor;
    const { now } = context.clock;
    const before = await loadInspectionForUpdate(txContext, input);
    const { seed, rule, pool, strata, drawnIds } = await drawFor(tx, before, input);
    if (!isDeepStrictEqual([...drawnIds].sort(), [...input.expected].sort())) {
      throw refused("点位或安排刚有变化，抽签结果与试抽不同，请重新试抽后再确认", "expected");
    }
    const { countyId, id: inspectionId } = before;
    const drawId = uuid();
    await tx.insert(inspectionDraw).values({
      countyId,
      inspectionId,
      id: drawId,
      seed,
      rule,
      pool,
      drawnIds,
      drawnAt: now,
      drawnByName: name,
    });
    const visits = placesOf(strata).map(({ unitId, placeId }) => ({
      countyId,
      id: uuid(),
      inspectionId,
      unitId,
      placeId,
      drawId,
      origin: "drawn" as const,
      updatedAt: now,
      updatedByName: name,
    }));
    for (let from = 0; from < visits.length; from += batch) {
      await tx.insert(visit).values(visits.slice(from, from + batch));
    }
    const after = await updateInspection(txContext, before, {});
    txContext.audit({
      action: "inspection.draw",
      entity: "inspection",
      entityId: inspectionId,
      units: "every",
      after: {
        drawId,
        seed,
        rule,
        drawn: drawnIds.length,
        strata: pool.map(({ stratum, take, placeIds }) => ({
          stratum,
          take,
          pool: placeIds.length,
        })),
      },
    });
    return { ...inspectionResult(after), drawId, drawn: drawnIds.length };
  });
}

function placesOf(strata: DrawPreview["strata"]) {
  return strata.flatMap(({ unitId, drawn: drawnPlaces }) =>
    drawnPlaces.map(({ id }) => ({ unitId, placeId: id })),
  );
}
