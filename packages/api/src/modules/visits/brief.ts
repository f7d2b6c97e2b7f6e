import { finding, type Transaction, visit, visitCheck } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { addDays, type Day } from "@xianlan/domain/calendar";
import { findingStateLabels } from "@xianlan/domain/finding";
import type { ByIdInput } from "@xianlan/domain/input";
import { type CheckResult, checkResultLabels, lookBackDays } from "@xianlan/domain/visit";
import { and, asc, count, desc, eq, gte, isNull, ne, type SQL, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { isOpenRow, visibleTo } from "../../scopes/findings.ts";
import { read } from "../../transaction.ts";
import { itemsOfInspection, loadVisitHead, type VisitHead } from "./load.ts";

/** Rows of each list: together they fill one A4 page. */
const maxItems = { open: 8, lookBack: 6, last: 8 } as const;

type BriefFinding = {
  id: string;
  number: string;
  fact: string;
  stateLabel: string;
  placeName: string;
  /** The visit's own place. */
  here: boolean;
  dueOn: Day | null;
  closedOn: Day | null;
};

type LastCheck = { itemCode: string; text: string; result: CheckResult; resultText: string };

/** 口袋单: what to know before the door. `total` counts what the list was cut from. */
export type VisitBrief = {
  visit: VisitHead;
  today: Day;
  open: { rows: BriefFinding[]; total: number };
  lookBack: { rows: BriefFinding[]; total: number };
  /** Answers of the last visit to the same place, failures first; null where there was none. */
  last: { visitId: string; visitedOn: Day; rows: LastCheck[]; total: number } | null;
};

/** The 口袋单 of one visit. */
export function visitBrief(context: Context, { id }: ByIdInput): Promise<VisitBrief> {
  const grant = authorize(context, "inspection.read");
  return read(context, grant, async (tx) => {
    const head = await loadVisitHead(tx, grant.actor, id);
    return loadVisitBrief(tx, grant.actor, head, context.clock.today);
  });
}

export async function loadVisitBrief(
  tx: Transaction,
  actor: Actor,
  head: VisitHead,
  today: Day,
): Promise<VisitBrief> {
  const unit = and(visibleTo(actor), eq(finding.unitId, head.unitId));
  const since = addDays(today, -lookBackDays);
  const closed = and(
    unit,
    eq(finding.state, "closed"),
    gte(finding.closedOn, since),
    sql`not exists (select 1 from visit v where v.county_id = ${finding.countyId} and v.unit_id = ${finding.unitId} and v.place_id is not distinct from ${finding.placeId} and v.state = 'done' and v.visited_on > ${finding.closedOn})`,
  );
  return {
    visit: head,
    today,
    open: await findingsOf(tx, head, and(unit, isOpenRow), [finding.dueOn, maxItems.open]),
    lookBack: await findingsOf(tx, head, closed, [finding.closedOn, maxItems.lookBack]),
    last: await lastChecks(tx, actor, head),
  };
}

async function findingsOf(
  tx: Transaction,
  head: VisitHead,
  where: SQL | undefined,
  [day, limit]: readonly [typeof finding.dueOn | typeof finding.closedOn, number],
) {
  const here = sql<boolean>`${finding.placeId} is not distinct from ${head.placeId}::uuid`;
  const rows = await tx
    .select({
      id: finding.id,
      number: finding.number,
      fact: finding.fact,
      state: finding.state,
      placeText: finding.placeText,
      placeName: sql<
        string | null
      >`(select p.name from place p where p.county_id = ${finding.countyId} and p.id = ${finding.placeId})`,
      here,
      dueOn: finding.dueOn,
      closedOn: finding.closedOn,
    })
    .from(finding)
    .where(where)
    .orderBy(desc(here), asc(day), asc(finding.id))
    .limit(limit);
  const [all] = await tx.select({ rows: count() }).from(finding).where(where);
  return {
    rows: rows.map(({ state, placeText, placeName, ...row }) => ({
      ...row,
      stateLabel: findingStateLabels[state],
      placeName: placeName ?? placeText,
    })),
    total: all?.rows ?? 0,
  };
}

const order: Record<CheckResult, number> = { fail: 0, pass: 1, not_applicable: 2 };

async function lastChecks(
  tx: Transaction,
  actor: Actor,
  head: VisitHead,
): Promise<VisitBrief["last"]> {
  const [last] = await tx
    .select({ id: visit.id, visitedOn: visit.visitedOn, inspectionId: visit.inspectionId })
    .from(visit)
    .where(
      and(
        eq(visit.countyId, actor.countyId),
        eq(visit.unitId, head.unitId),
        head.placeId === null ? isNull(visit.placeId) : eq(visit.placeId, head.placeId),
        eq(visit.state, "done"),
        ne(visit.id, head.id),
      ),
    )
    .orderBy(desc(visit.visitedOn), desc(visit.finishedAt))
    .limit(1);
  if (last === undefined || last.visitedOn === null) return null;
  const items = await itemsOfInspection(tx, actor.countyId, last.inspectionId);
  const texts = new Map(items.map(({ code, text }) => [code, text]));
  const checks = await tx
    .select()
    .from(visitCheck)
    .where(and(eq(visitCheck.countyId, actor.countyId), eq(visitCheck.visitId, last.id)))
    .orderBy(asc(visitCheck.itemCode));
  const rows = checks
    .sort((a, b) => order[a.result] - order[b.result])
    .map(({ itemCode, result, checked, failed, text }) => ({
      itemCode,
      result,
      text: texts.get(itemCode) ?? itemCode,
      resultText: [
        checked === null ? checkResultLabels[result] : `抽查${checked}，不合格${failed ?? 0}`,
        text,
      ]
        .filter(Boolean)
        .join("；"),
    }));
  const { id, visitedOn } = last;
  return { visitId: id, visitedOn, rows: rows.slice(0, maxItems.last), total: rows.length };
}
