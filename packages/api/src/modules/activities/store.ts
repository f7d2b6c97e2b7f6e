import { type ActivityEdit, activity, articleClaim, articleKey } from "@xianlan/db";
import {
  type ActivityContent,
  type ActivitySource,
  activityLines,
  articleKeys,
  changedLines,
  isArticleKind,
} from "@xianlan/domain/activity";
import { and, eq, inArray, sql } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import type { TxContext } from "../../transaction.ts";
import { placeNameOf } from "./places.ts";

/** A row as stored. */
export type ActivityRow = typeof activity.$inferSelect;

/** A record to be written: its unit, where it came from, and when it was written down if not now. */
export type NewActivity = ActivityContent & {
  unitId: string;
  source?: ActivitySource;
  /** The county department's list; null for what the unit recorded. */
  listId?: string | null;
};

/** What a write of a record returns. */
export type Stored = { id: string; version: number };

/** The record's own fields, without where it stands. */
export function contentOf(row: ActivityContent): ActivityContent {
  const { kind, happenedOn, title, attributes, placeId, placeText, attendance, link } = row;
  return { kind, happenedOn, title, attributes, placeId, placeText, attendance, link };
}

type Article = Pick<ActivityRow, "id" | "kind" | "title" | "link">;

/** Puts the keys and claims of articles in place; other kinds have none. */
async function claimArticles({ tx, grant }: TxContext, rows: readonly Article[]): Promise<void> {
  const { countyId } = grant.actor;
  const keyed = rows.flatMap(({ id, kind, title, link }) =>
    isArticleKind(kind) ? articleKeys({ title, link }).map((key) => ({ id, key })) : [],
  );
  if (keyed.length === 0) return;
  await tx
    .insert(articleKey)
    .values(keyed.map(({ id, key }) => ({ countyId, activityId: id, key })));
  await tx.insert(articleClaim).values(keyed.map(({ id, key }) => ({ countyId, claim: id, key })));
}

/** Claims go first: a unit sees them through its keys alone. */
async function freeArticles({ tx, grant }: TxContext, ids: readonly string[]): Promise<void> {
  const { countyId } = grant.actor;
  await tx
    .delete(articleClaim)
    .where(and(eq(articleClaim.countyId, countyId), inArray(articleClaim.claim, [...ids])));
  await tx
    .delete(articleKey)
    .where(and(eq(articleKey.countyId, countyId), inArray(articleKey.activityId, [...ids])));
}

/** Rows of one statement; PostgreSQL takes at most 65,535 parameters. */
const batch = 1000;

/**
 * Writes new records with their articles' claims and one audit entry each. Dates, places and locks
 * have been checked by the caller.
 * @param action name of the action in the audit log
 */
export async function insertActivities(
  txContext: TxContext,
  rows: readonly NewActivity[],
  action: string,
): Promise<Stored[]> {
  const { actor } = txContext.grant;
  const { now } = txContext.context.clock;
  const stored = rows.map((row) => ({
    ...contentOf(row),
    countyId: actor.countyId,
    id: uuid(),
    unitId: row.unitId,
    source: row.source ?? ("unit" as const),
    listId: row.listId ?? null,
    createdBy: actor.accountId,
    createdByName: actor.name,
    createdAt: now,
    updatedAt: now,
    updatedByName: actor.name,
  }));
  for (let from = 0; from < stored.length; from += batch) {
    await txContext.tx.insert(activity).values(stored.slice(from, from + batch));
  }
  await claimArticles(txContext, stored);
  txContext.audit(
    ...stored.map(({ id, unitId, source, listId, ...row }) => ({
      action,
      entity: "activity",
      entityId: id,
      units: [unitId],
      after: { unitId, ...contentOf(row), source, listId },
    })),
  );
  return stored.map(({ id }) => ({ id, version: 1 }));
}

/** Why a record changes, and by what. */
export type ActivityChangeCause = { action: string; kind: ActivityEdit["kind"]; reason: string };

const sameRow = (row: ActivityRow) =>
  and(
    eq(activity.countyId, row.countyId),
    eq(activity.id, row.id),
    eq(activity.version, row.version),
    sql`${activity.removedAt} is null`,
  );

/**
 * Replaces a record's content. Undefined when the row was written or removed meanwhile.
 * @param before the row as loaded in this transaction
 */
export async function changeActivity(
  txContext: TxContext,
  before: ActivityRow,
  content: ActivityContent,
  because: ActivityChangeCause,
): Promise<Stored | undefined> {
  const { tx, grant, context } = txContext;
  const after = contentOf(content);
  const lines = async (of: ActivityContent) =>
    activityLines(of, await placeNameOf(tx, grant.actor.countyId, of.placeId));
  const fields = changedLines(await lines(contentOf(before)), await lines(after));
  const edit = editOf(txContext, because, fields);
  const [changed] = await tx
    .update(activity)
    .set({
      ...after,
      updatedAt: context.clock.now,
      updatedByName: grant.actor.name,
      changes: [...before.changes, edit],
      version: before.version + 1,
    })
    .where(sameRow(before))
    .returning({ id: activity.id, version: activity.version });
  if (changed === undefined) return undefined;
  await freeArticles(txContext, [before.id]);
  await claimArticles(txContext, [{ ...after, id: before.id }]);
  txContext.audit({
    action: because.action,
    entity: "activity",
    entityId: before.id,
    units: [before.unitId],
    before: contentOf(before),
    after: { ...after, reason: because.reason },
  });
  return changed;
}

/** Takes a record out; the row stays with its reason. Undefined when it was written meanwhile. */
export async function removeActivity(
  txContext: TxContext,
  before: ActivityRow,
  because: ActivityChangeCause,
): Promise<Stored | undefined> {
  const { tx, grant, context } = txContext;
  // While the row is still the unit's to see, so are its claims.
  await freeArticles(txContext, [before.id]);
  const { now } = context.clock;
  const [removed] = await tx
    .update(activity)
    .set({
      removedAt: now,
      removedReason: because.reason,
      updatedAt: now,
      updatedByName: grant.actor.name,
      changes: [...before.changes, editOf(txContext, because, [])],
      version: before.version + 1,
    })
    .where(sameRow(before))
    .returning({ id: activity.id, version: activity.version });
  if (removed === undefined) return undefined;
  txContext.audit({
    action: because.action,
    entity: "activity",
    entityId: before.id,
    units: [before.unitId],
    before: contentOf(before),
    after: { removedReason: because.reason },
  });
  return removed;
}

function editOf(
  { grant, context }: TxContext,
  { kind, reason }: ActivityChangeCause,
  fields: ActivityEdit["fields"],
): ActivityEdit {
  return { at: context.clock.now, byName: grant.actor.name, kind, reason, fields };
}
