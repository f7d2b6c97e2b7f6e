import { finding, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import {
  type BoardKey,
  boardFilter,
  boardMoves,
  boardStates,
  boardStatusLights,
  dayThresholds,
  type FindingFilter,
  nextActor,
  statusLightOf,
} from "@xianlan/domain/finding";
import { type SQL, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import { canonicalJson } from "../../canonical.ts";
import type { Context } from "../../context.ts";
import { memoizeByRevision } from "../../revision.ts";
import { factColumns } from "../../scopes/finding-facts.ts";
import { findingWhere } from "../../scopes/findings.ts";
import { read } from "../../transaction.ts";
import type { BoardInput } from "./inputs.ts";

/** Cards of a column; all are in the list its count leads to. */
const maxCards = 40;

const unitName = sql<string | null>`(select u.name from unit u
  where u.county_id = finding.county_id and u.id = finding.unit_id)`;

const cardColumns = {
  ...factColumns,
  id: finding.id,
  number: finding.number,
  fact: sql<string>`left(${finding.fact}, 60)`,
  category: finding.category,
  verificationStartedByName: finding.verificationStartedByName,
  verifierName: finding.verifierName,
  unitName,
  total: sql<number>`(count(*) over ())::int`,
};

/** The board: its columns by state or its groups by status light, each with its count and its first cards. */
export async function readBoard(context: Context, { by, ...filter }: BoardInput) {
  const grant = authorize(context, "finding.read");
  const { actor } = grant;
  const { accountId, roles } = actor;
  const { today } = context.clock;
  const keys: readonly BoardKey[] = by === "state" ? boardStates : boardStatusLights;
  const cacheKey = `board ${today} ${accountId} ${roles.join()} ${by} ${canonicalJson(filter)}`;
  return read(context, grant, (tx) =>
    memoizeByRevision(tx, actor, cacheKey, async () => {
      const groups = [];
      for (const key of keys) {
        const rows = { ...filter, ...boardFilter(key, today) };
        groups.push({ key, filter: rows, ...(await cardsOf(tx, rows, actor, context)) });
      }
      return { groups };
    }),
  );
}

async function cardsOf(tx: Transaction, filter: FindingFilter, actor: Actor, context: Context) {
  const { clock, calendar } = context;
  const closed = filter.state?.includes("closed") ?? false;
  const order: SQL = closed
    ? sql`${finding.closedOn} desc, ${finding.id}`
    : sql`${finding.sortDue}, ${finding.id}`;
  const rows = await tx
    .select(cardColumns)
    .from(finding)
    .where(findingWhere(filter, actor, dayThresholds(clock, calendar)))
    .orderBy(order)
    .limit(maxCards);
  const cards = rows.map((row) => {
    const { statusLight, text, overdue } = statusLightOf(row, clock, calendar);
    const names = { ...row, unitName: row.unitName ?? "" };
    return {
      id: row.id,
      number: row.number,
      unitId: row.unitId,
      unitName: names.unitName,
      fact: row.fact,
      category: row.category,
      severity: row.severity,
      state: row.state,
      statusLight,
      text,
      overdue,
      /** Who has to act; empty where nobody has. A proposed closure is the county side's to know. */
      next: nextActor(actor.unitId === null ? row : { ...row, closureProposedBy: null }, names),
      moves: boardMoves(row, actor, clock, calendar),
    };
  });
  return { count: rows[0]?.total ?? 0, cards };
}
