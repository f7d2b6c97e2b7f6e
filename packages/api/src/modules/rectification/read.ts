import { type Transaction, unit } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound, refused } from "../../errors.ts";
import { memoizeByRevision } from "../../revision.ts";
import { read } from "../../transaction.ts";
import type { RectificationInput } from "./inputs.ts";
import { loadRectificationFindings } from "./load.ts";
import { rectificationItem } from "./rectification-item.ts";

/**
 * A unit's rectification: its open findings with their measures, what it waits for, what it has to
 * answer. The same rows make the 整改台账 it prints.
 */
export async function readRectification(context: Context, { unitId }: RectificationInput) {
  const grant = authorize(context, "finding.read");
  const {
    actor,
    actor: { countyId, accountId, roles },
  } = grant;
  const { clock } = context;
  const id = actor.unitId ?? unitId;
  if (id === null) throw refused("请选择单位", "unitId");
  if (actor.unitId !== null && unitId !== null && unitId !== actor.unitId) throw notFound("个单位");
  const cacheKey = `rectification ${clock.today} ${accountId} ${roles.join()}`;
  return read(context, grant, (tx) =>
    memoizeByRevision(tx, { countyId, unitId: id }, cacheKey, async () => {
      const named = await loadUnit(tx, actor, id);
      const loaded = await loadRectificationFindings(tx, actor, id);
      const findings = rectificationItem(loaded, actor, context);
      const measures = findings.flatMap((one) => one.measures);
      return {
        unit: named,
        own: actor.unitId !== null,
        counts: { open: findings.length, overdue: findings.filter((one) => one.overdue).length },
        measures: {
          open: measures.filter(({ doneOn }) => doneOn === null).length,
          overdue: measures.filter(({ overdue }) => overdue).length,
          total: measures.length,
        },
        findings,
        escalations: loaded.escalations,
        selfChecks: loaded.selfChecks,
      };
    }),
  );
}

/** @throws AppError `not_found` for a unit this person may not see. */
async function loadUnit(tx: Transaction, { countyId }: Actor, id: string) {
  const [row] = await tx
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(and(eq(unit.countyId, countyId), eq(unit.id, id)));
  if (row === undefined) throw notFound("个单位");
  return row;
}
