import { rating } from "@xianlan/db";
import { periodLabel, periodSpan } from "@xianlan/domain/period";
import { objectionDays } from "@xianlan/domain/rating";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";
import { write } from "../../transaction.ts";
import { violatedUnique } from "../../unique-violation.ts";
import type { ProposeRatingInput } from "./inputs.ts";
import { snapshotScores } from "./snapshot.ts";

/** 公示: freezes every unit's score of a period and opens it to objections for three working days. */
export function proposeRating(
  context: Context,
  input: ProposeRatingInput,
): Promise<{ id: string; version: number; objectionUntil: string }> {
  const grant = authorize(context, "rating.publish");
  const { countyId, name } = grant.actor;
  const { clock, calendar } = context;
  return write(context, grant, "rating.propose", input, async ({ tx, audit }) => {
    const { periodId, asOf } = input;
    const { from } = periodSpan(periodId);
    const year = Number(from.slice(0, 4));
    if (asOf > clock.today) throw refused("截止日期不能晚于今天", "asOf");
    if (asOf < from) throw refused(`截止日期不能早于${periodLabel(periodId)}的开始`, "asOf");
    const scheme = await schemeInForce(tx, countyId, year);
    if (scheme === undefined) throw refused(`${year}年还没有施行的考核方案`, "periodId");
    const id = uuid();
    const objectionUntil = calendar.addWorkdays(clock.today, objectionDays);
    const row = { year, periodId, schemeId: scheme.id, asOf, objectionUntil };
    await tx
      .insert(rating)
      .values({
        ...row,
        countyId,
        id,
        state: "proposed",
        ranked: scheme.rules.ranked,
        proposedAt: clock.now,
        proposedByName: name,
      })
      .catch((error: unknown) => {
        if (violatedUnique(error) === null) throw error;
        throw refused(`${periodLabel(periodId)}的档次已在公示或已公布`, "periodId");
      });
    const taken = await snapshotScores(tx, grant.actor, scheme, { ratingId: id, asOf });
    audit({
      action: "rating.propose",
      entity: "rating",
      entityId: id,
      units: "every",
      after: { ...row, ...taken },
    });
    return { id, version: 1, objectionUntil };
  });
}
