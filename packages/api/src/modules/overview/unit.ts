import { unit } from "@xianlan/db";
import { dayThresholds, emptyCounts, unitSentence } from "@xianlan/domain/finding";
import { storedIdInput } from "@xianlan/domain/input";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { memoizeByRevision } from "../../revision.ts";
import { read } from "../../transaction.ts";
import { countsByUnit, monthlyFlow, needingAttention } from "../findings/queries.ts";
import { figuresOf } from "./figures.ts";
import { monthRows, shownMonths } from "./months.ts";

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
    memoizeByRevision(tx, countyId, `unit ${id} ${clock.today} ${view}`, async () => {
      const [shown] = await tx
        .select({ id: unit.id, name: unit.name, kind: unit.kind, active: unit.active })
        .from(unit)
        .where(and(eq(unit.countyId, countyId), eq(unit.id, id)));
      if (shown === undefined) throw notFound("个单位");
      const days = dayThresholds(clock, calendar);
      const months = shownMonths(clock.today);
      const within = { unitId: [id] };
      const found = (await countsByUnit(tx, actor, days)).filter(({ unitId }) => unitId === id);
      const counts = found[0]?.counts ?? emptyCounts();
      const flow = await monthlyFlow(tx, actor, `${months[0]}-01`, id);
      const timeContext = { clock, calendar };
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
        ...figuresOf(counts, found),
        months: monthRows(months, flow, within),
        open: await needingAttention(tx, actor, timeContext, { limit: maxOpen, unitId: id }),
      };
    }),
  );
}
