import { auditLog, unit, withScope } from "@xianlan/db";
import { dayInput } from "@xianlan/domain/calendar";
import { formerAuditActions } from "@xianlan/domain/finding";
import { and, desc, eq, gte, ilike, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { authorize } from "../../access.ts";
import { formerChain } from "../../audit.ts";
import type { Context } from "../../context.ts";
import { escapeLike } from "../../like.ts";
import { read } from "../../transaction.ts";

const day = dayInput("日期应为 2026-11-05 这样的形式");

/** A row's place in the list as text: when, in which chain, its number there. */
const cursorPattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f-]{36})_(\d{1,15})$/;
const auditCursor = z
  .string()
  .regex(cursorPattern, "翻页位置不正确")
  .refine((text) => {
    const [, at = "", chain = ""] = cursorPattern.exec(text) ?? [];
    return z.iso.datetime().safeParse(at).success && z.uuid().safeParse(chain).success;
  }, "翻页位置不正确");

/** Who, what, when; `cursor` is the place of the last row already shown. */
export const auditListInput = z.object({
  who: z.string().trim().max(40).optional(),
  /** An action such as `account.sign_in`, or the part before the dot for all of a kind. */
  what: z
    .string()
    .regex(/^[a-zA-Z_]+(\.[a-zA-Z_]+)?$/, "事项不正确")
    .optional(),
  entityId: z.string().max(80).optional(),
  from: day.optional(),
  to: day.optional(),
  cursor: auditCursor.nullish(),
  limit: z.int().min(1).max(200).default(50),
});
export type AuditListInput = z.infer<typeof auditListInput>;

function conditions(input: AuditListInput): (SQL | undefined)[] {
  const { who, what, entityId, from, to, cursor } = input;
  return [
    who ? ilike(auditLog.actorName, `%${escapeLike(who)}%`) : undefined,
    what === undefined
      ? undefined
      : or(
          what.includes(".")
            ? eq(auditLog.action, what)
            : sql`starts_with(${auditLog.action}, ${`${what}.`})`,
          inArray(auditLog.action, formerAuditActions(what)),
        ),
    entityId ? eq(auditLog.entityId, entityId) : undefined,
    from ? gte(auditLog.at, `${from}T00:00:00+08:00`) : undefined,
    to
      ? lt(auditLog.at, sql`${`${to}T00:00:00+08:00`}::timestamptz + interval '1 day'`)
      : undefined,
    cursor ? behind(cursor) : undefined,
  ];
}

function behind(cursor: string): SQL {
  const [, at, chain, seq] = cursorPattern.exec(cursor) ?? [];
  return sql`(${auditLog.at}, ${auditLog.chain}, ${auditLog.seq})
    < (${at}::timestamptz, ${chain}::uuid, ${seq}::bigint)`;
}

/** Whose chain is whose: a unit's name, “全县”, or “早期” for rows from before units had their own. */
async function ownersOf({ services }: Context, countyId: string): Promise<Map<string, string>> {
  // The auditor's role reads the log and nothing else, also not the units.
  const scope = { role: "xianlan_auth", countyId, unitId: null, accountId: null } as const;
  const units = await withScope(services.database, scope, "read", (tx) =>
    tx.select({ id: unit.id, name: unit.name }).from(unit).where(eq(unit.countyId, countyId)),
  );
  return new Map([
    [formerChain, "早期"],
    [countyId, "全县"],
    ...units.map(({ id, name }) => [id, name] as const),
  ]);
}

/** The county's audit log, newest first. The auditor sees this and nothing else. */
export async function listAudit(context: Context, input: AuditListInput) {
  const grant = authorize(context, "audit.read");
  const rows = await read(context, grant, (tx) =>
    tx
      .select({
        chain: auditLog.chain,
        seq: auditLog.seq,
        at: auditLog.at,
        actorName: auditLog.actorName,
        address: auditLog.address,
        requestId: auditLog.requestId,
        action: auditLog.action,
        entity: auditLog.entity,
        entityId: auditLog.entityId,
        before: auditLog.before,
        after: auditLog.after,
      })
      .from(auditLog)
      .where(and(eq(auditLog.countyId, grant.actor.countyId), ...conditions(input)))
      .orderBy(desc(auditLog.at), desc(auditLog.chain), desc(auditLog.seq))
      .limit(input.limit + 1),
  );
  const owners = await ownersOf(context, grant.actor.countyId);
  const shown = rows.slice(0, input.limit);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => ({ ...row, owner: owners.get(row.chain) ?? "" })),
    nextCursor: last === undefined ? null : `${last.at}_${last.chain}_${last.seq}`,
  };
}
