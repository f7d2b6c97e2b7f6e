import { dueNow, thisMonthSentence } from "@xianlan/domain/scoring";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { memoizeByRevision } from "../../revision.ts";
import { read } from "../../transaction.ts";
import { loadScoreDate, schemeOf } from "./score-date.ts";
import { loadUnitFacts } from "./unit-facts.ts";

/** 本月要做 of the signed-in unit: what is behind pace, by how much, until when. Null for the county. */
export function readThisMonth(context: Context) {
  const grant = authorize(context, "score.read");
  const { actor } = grant;
  const { unitId } = actor;
  const { today } = context.clock;
  return read(context, grant, async (tx) => {
    if (unitId === null) return null;
    return memoizeByRevision(tx, actor, `this month ${today}`, async () => {
      const scheme = await schemeOf(tx, actor.countyId, undefined, today);
      if (scheme === undefined) return null;
      const scoreDate = await loadScoreDate(tx, actor.countyId, scheme, today);
      const facts = (await loadUnitFacts(tx, actor, scheme, { asOf: today })).get(unitId);
      if (facts === undefined) return null;
      const byCode = new Map(scheme.rules.indicators.map((one) => [one.code, one]));
      const items = dueNow(scheme.rules, facts, scoreDate).map((due) => {
        const rule = byCode.get(due.code);
        return { ...due, source: rule?.source ?? null, activityKind: rule?.match?.kind ?? null };
      });
      const late = items.filter((one) => one.late).length;
      return {
        asOf: today,
        unitId,
        sentence: thisMonthSentence({ total: items.length, late }),
        items,
      };
    });
  });
}
