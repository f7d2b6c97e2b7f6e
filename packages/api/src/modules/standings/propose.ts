import { standing } from "@xianlan/db";
import { objectionDays, periodLabel, periodSpan } from "@xianlan/domain";
import { v7 as uuid } from "uuid";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import { violatedUnique } from "../../unique-violation.ts";
import { schemeInForce } from "../schemes/index.ts";
import type { ProposeStandingInput } from "./inputs.ts";
import { takeScores } from "./snapshot.ts";

/** 公示: freezes every unit's score of a period and opens it to objections for three working days. */
export function proposeStanding(
  context: Context,
  input: ProposeStandingInput,
): Promise<{ id: string; version: number; objectionUntil: string }> {
  const grant = authorize(context, "standing.publish");
  const { countyId, name } = grant.actor;
  const { clock, calendar } = context;
  return write(context, grant, "standing.propose", input, async ({ tx, audit }) => {
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
      .insert(standing)
      .values({
        ...{ ...row, countyId, id, state: "proposed", ranked: scheme.rules.ranked },
        ...{ proposedAt: clock.now, proposedByName: name },
      })
      .catch((error: unknown) => {
        if (violatedUnique(error) === null) throw error;
        throw refused(`${periodLabel(periodId)}的档次已在公示或已公布`, "periodId");
      });
    const taken = await takeScores(tx, grant.actor, scheme, { standingId: id, asOf });
    audit({
      action: "standing.propose",
      entity: "standing",
      entityId: id,
      after: { ...row, ...taken },
    });
    return { id, version: 1, objectionUntil };
  });
}
