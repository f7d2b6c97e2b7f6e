import { unit } from "@xianlan/db";
import { unitSentence } from "@xianlan/domain/finding";
import { storedIdInput } from "@xianlan/domain/input";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { memoizeByRevision } from "../../revision.ts";
import { read } from "../../transaction.ts";
import { loadUnitFindings, needingAttention, shownMonths } from "../findings/queries.ts";
import { figuresOf } from "./figures.ts";
import { monthRows } from "./months.ts";

export const unitOverviewInput = z.object({ id: storedIdInput });

/** Open findings shown; a unit with more has its list. */
const maxOpen = 100;

/**
 * 一镇一页: a unit's sentence, figures, months and open findings, the most pressing first.
 * @throws AppError `not_found` for a unit that is not there, and for any but its own to a unit's account.
 */
export function readUnit(context: Context, { id }: z.infer<typeof unitOverviewInput>) {
  const grant = authorize(context, "finding.read");
  const { clock, calendar } = context;
  const { actor } = grant;
  const { countyId } = actor;
  if (actor.unitId !== null && actor.unitId !== id) throw notFound("个单位");
  const view = actor.unitId === null ? "county" : "unit";
  return read(context, grant, (tx) =>
    memoizeByRevision(tx, { countyId, unitId: id }, `unit ${clock.today} ${view}`, async () => {
      const [shown] = await tx
        .select({ id: unit.id, name: unit.name, kind: unit.kind, active: unit.active })
        .from(unit)
        .where(and(eq(unit.countyId, countyId), eq(unit.id, id)));
      if (shown === undefined) throw notFound("个单位");
      const months = shownMonths(clock.today);
      const within = { unitId: [id] };
      const timeContext = { clock, calendar };
      const wanted = { unitIds: [id], pressing: maxOpen };
      const found = (await loadUnitFindings(tx, actor, timeContext, wanted)).get(id);
      if (found === undefined) throw notFound("个单位");
      const { counts } = found;
      return {
        asOf: clock.today,
        unit: shown,
        sentence: unitSentence({
          asOf: clock.today,
          today: clock.today,
          counts,
          within,
          unitName: shown.name,
        }),
        ...figuresOf(counts, [found]),
        months: monthRows(months, [found], within),
        open: needingAttention(found.pressing, timeContext, maxOpen),
      };
    }),
  );
}
