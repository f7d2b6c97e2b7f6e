import { scheme, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { SchemeRules } from "@xianlan/domain/scheme";
import { and, eq, ne, type SQL } from "drizzle-orm";
import { type AppError, conflict, notFound } from "../../errors.ts";
import type { TxContext } from "../../transaction.ts";
import { lastWritten, updateVersioned } from "../../versioned-update.ts";
import type { SchemeRow } from "./result.ts";

/** Revisions this person may see: a draft is the county's own business. */
export function visibleTo(actor: Actor): SQL | undefined {
  const county = eq(scheme.countyId, actor.countyId);
  return actor.unitId === null ? county : and(county, ne(scheme.state, "draft"));
}

/** @throws AppError `not_found` for what is not there, or not for this person. */
export async function loadScheme(tx: Transaction, actor: Actor, id: string): Promise<SchemeRow> {
  const [row] = await tx
    .select()
    .from(scheme)
    .where(and(visibleTo(actor), eq(scheme.id, id)));
  if (row === undefined) throw notFound("个考核方案");
  return row;
}

/** The draft as it stands now, beside which the late writer's own input is shown. */
export type CurrentScheme = Pick<
  SchemeRow,
  "id" | "version" | "state" | "title" | "proposedAt" | "updatedAt" | "updatedByName"
> & { rules: SchemeRules };

/** The 409 of a late writer. */
async function stale(tx: Transaction, actor: Actor, id: string): Promise<AppError> {
  const row = await loadScheme(tx, actor, id);
  const { version, state, title, rules, proposedAt, updatedAt, updatedByName } = row;
  const current: CurrentScheme = {
    id,
    version,
    state,
    title,
    rules,
    proposedAt,
    updatedAt,
    updatedByName,
  };
  return conflict(`“${title}”刚由${updatedByName}改动；您的修改还在，请对照现状后再保存`, current);
}

/**
 * A draft locked until the transaction ends, at the version its writer saw.
 * @throws AppError `not_found`, `conflict` on another version or when it is a draft no longer.
 */
export async function loadDraftForUpdate(
  { tx, grant }: TxContext,
  target: { id: string; version: number },
): Promise<SchemeRow> {
  const { actor } = grant;
  await tx
    .select({ id: scheme.id })
    .from(scheme)
    .where(and(visibleTo(actor), eq(scheme.id, target.id)))
    .for("no key update");
  const row = await loadScheme(tx, actor, target.id);
  if (row.version !== target.version || row.state !== "draft") {
    throw await stale(tx, actor, target.id);
  }
  return row;
}

/** Writes columns of a locked draft. */
export async function updateRevision(
  txContext: TxContext,
  before: SchemeRow,
  columns: Partial<typeof scheme.$inferInsert>,
): Promise<SchemeRow> {
  const { tx, grant } = txContext;
  const values = { ...columns, ...lastWritten(txContext) };
  return updateVersioned(tx, scheme, before, values, () => stale(tx, grant.actor, before.id));
}
