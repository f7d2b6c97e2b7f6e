import { unit } from "@xianlan/db";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import type { CreateUnitInput } from "./inputs.ts";
import { unitColumns } from "./queries.ts";

/** Adds a unit to the county; its name is the county's only one. */
export function createUnit(context: Context, input: CreateUnitInput) {
  const grant = authorize(context, "admin.directory");
  const { countyId } = grant.actor;
  const { idempotencyKey: _, ...values } = input;
  return write(context, grant, "directory.createUnit", input, async ({ tx, audit }) => {
    const [made] = await tx
      .insert(unit)
      .values({ ...values, countyId, id: uuid() })
      .onConflictDoNothing()
      .returning(unitColumns);
    if (made === undefined) throw refused(`已有名为“${input.name}”的单位`, "name");
    audit({
      action: "unit.create",
      entity: "unit",
      entityId: made.id,
      units: "every",
      after: made,
    });
    return made;
  });
}
