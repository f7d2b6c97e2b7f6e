import { unit } from "@xianlan/db";
import { and, eq, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { conflict, notFound, refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { violatedUnique } from "../../unique-violation.ts";
import type { EditUnitInput } from "./inputs.ts";
import { accountsInService, findUnit, unitColumns } from "./queries.ts";

/** Changes a unit, or takes it out of use once no account belongs to it. */
export function editUnit(context: Context, input: EditUnitInput) {
  const grant = authorize(context, "admin.directory");
  const { countyId } = grant.actor;
  const { idempotencyKey: _, id, version, ...values } = input;
  return write(context, grant, "directory.editUnit", input, async ({ tx, audit }) => {
    const before = await findUnit(tx, countyId, id);
    if (before === undefined) throw notFound("个单位");
    if (before.active && !values.active) {
      const accountCount = await accountsInService(tx, countyId, id);
      if (accountCount > 0)
        throw refused(`该单位还有${accountCount}个在用账号，请先停用这些账号`, "active");
    }
    const [after] = await tx
      .update(unit)
      .set({ ...values, version: sql`${unit.version} + 1` })
      .where(and(eq(unit.countyId, countyId), eq(unit.id, id), eq(unit.version, version)))
      .returning(unitColumns)
      .catch((error: unknown) => {
        if (violatedUnique(error) === null) throw error;
        throw refused(`已有名为“${input.name}”的单位`, "name");
      });
    if (after === undefined) {
      const current = await findUnit(tx, countyId, id);
      throw conflict("这个单位刚被他人修改，请核对后再保存", current);
    }
    audit({ action: "unit.edit", entity: "unit", entityId: id, units: "every", before, after });
    return after;
  });
}
