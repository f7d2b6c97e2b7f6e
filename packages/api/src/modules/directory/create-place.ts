import { place } from "@xianlan/db";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound, refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import type { CreatePlaceInput } from "./inputs.ts";
import { findUnit, placeColumns } from "./queries.ts";

/** Adds a place to a unit; its name is the unit's only one. */
export function createPlace(context: Context, input: CreatePlaceInput) {
  const grant = authorize(context, "admin.directory");
  const { countyId } = grant.actor;
  const { idempotencyKey: _, ...values } = input;
  return write(context, grant, "directory.createPlace", input, async ({ tx, audit }) => {
    const owner = await findUnit(tx, countyId, input.unitId);
    if (owner === undefined) throw notFound("个单位");
    const [made] = await tx
      .insert(place)
      .values({ ...values, countyId, id: uuid() })
      .onConflictDoNothing()
      .returning(placeColumns);
    if (made === undefined) throw refused(`${owner.name}已有名为“${input.name}”的点位`, "name");
    audit({
      action: "place.create",
      entity: "place",
      entityId: made.id,
      units: [made.unitId],
      after: made,
    });
    return made;
  });
}
