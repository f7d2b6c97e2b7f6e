import { place } from "@xianlan/db";
import { and, eq, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { conflict, notFound, refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { violatedUnique } from "../../unique-violation.ts";
import type { EditPlaceInput } from "./inputs.ts";
import { findPlace, placeColumns } from "./queries.ts";

/** Changes a place, or takes it out of use; what was found there stays. */
export function editPlace(context: Context, input: EditPlaceInput) {
  const grant = authorize(context, "admin.directory");
  const { countyId } = grant.actor;
  const { idempotencyKey: _, id, version, ...values } = input;
  return write(context, grant, "directory.editPlace", input, async ({ tx, audit }) => {
    const before = await findPlace(tx, countyId, id);
    if (before === undefined) throw notFound("个点位");
    const [after] = await tx
      .update(place)
      .set({ ...values, version: sql`${place.version} + 1` })
      .where(and(eq(place.countyId, countyId), eq(place.id, id), eq(place.version, version)))
      .returning(placeColumns)
      .catch((error: unknown) => {
        if (violatedUnique(error) === null) throw error;
        throw refused(`该单位已有名为“${input.name}”的点位`, "name");
      });
    if (after === undefined) {
      const current = await findPlace(tx, countyId, id);
      throw conflict("这个点位刚被他人修改，请核对后再保存", current);
    }
    audit({
      action: "place.edit",
      entity: "place",
      entityId: id,
      units: [before.unitId, after.unitId],
      before,
      after,
    });
    return after;
  });
}
