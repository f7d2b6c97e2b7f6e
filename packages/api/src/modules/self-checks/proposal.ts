import { place, selfCheck, unit } from "@xianlan/db";
import { defaultSelfCheckDueOn, selfCheckText } from "@xianlan/domain/self-check";
import { and, asc, eq, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import { loadFinding } from "../findings/index.ts";
import { sourceOf } from "./source.ts";

/** A unit that may receive the self-check, and whether it did. */
export type SelfCheckReceiver = {
  id: string;
  name: string;
  /** The finding's own unit: it checks its other places. */
  own: boolean;
  /** Places of it in use, the finding's own left out. */
  places: number;
  /** Day it was sent the self-check for this finding; null when it was not. */
  sentAt: string | null;
};

/** 举一反三 as the system proposes it for a closed finding; a person sends it. */
export type SelfCheckProposal = {
  findingId: string;
  number: string;
  /** Only a closed finding is passed on. */
  closed: boolean;
  duty: string;
  text: string;
  dueOn: string;
  receivers: SelfCheckReceiver[];
};

export async function proposeSelfChecks(
  context: Context,
  { findingId }: { findingId: string },
): Promise<SelfCheckProposal> {
  const grant = authorize(context, "self_check.send");
  const { actor } = grant;
  const { clock, calendar } = context;
  return read(context, grant, async (tx) => {
    const row = await loadFinding(tx, actor, findingId);
    const { duty } = await sourceOf(tx, row);
    const places = sql<number>`(select count(*)::int from ${place} where ${place.countyId} = ${unit.countyId} and ${place.unitId} = ${unit.id} and ${place.active} and ${place.id} is distinct from ${row.placeId})`;
    const units = await tx
      .select({ id: unit.id, name: unit.name, places, sentAt: selfCheck.sentAt })
      .from(unit)
      .leftJoin(
        selfCheck,
        and(
          eq(selfCheck.countyId, unit.countyId),
          eq(selfCheck.unitId, unit.id),
          eq(selfCheck.findingId, findingId),
        ),
      )
      .where(and(eq(unit.countyId, actor.countyId), eq(unit.active, true)))
      .orderBy(asc(unit.name));
    const dueOn = defaultSelfCheckDueOn(clock.today, calendar);
    const receivers = units.map((one) => ({ ...one, own: one.id === row.unitId }));
    return {
      findingId,
      number: row.number,
      closed: row.state === "closed",
      duty,
      dueOn,
      text: selfCheckText(duty, dueOn),
      // The unit's own other places first.
      receivers: [...receivers.filter(({ own }) => own), ...receivers.filter(({ own }) => !own)],
    };
  });
}
