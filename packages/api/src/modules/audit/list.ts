import { auditLog } from "@xianlan/db";
import { dayInput } from "@xianlan/domain/calendar";
import { formerAuditActions } from "@xianlan/domain/finding";
import { and, desc, eq, gte, ilike, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { escapeLike } from "../../like.ts";
import { read } from "../../transaction.ts";

const day = dayInput("日期应为 2026-11-05 这样的形式");

/** Who, what, when; `cursor` is the number of the last row already shown. */
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
  cursor: z.int().positive().nullish(),
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
    cursor ? lt(auditLog.seq, cursor) : undefined,
  ];
}

/** The county's audit log, newest first. The auditor sees this and nothing else. */
export async function listAudit(context: Context, input: AuditListInput) {
  const grant = authorize(context, "audit.read");
  const rows = await read(context, grant, (tx) =>
    tx
      .select({
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
      .orderBy(desc(auditLog.seq))
      .limit(input.limit + 1),
  );
  const shown = rows.slice(0, input.limit);
  return {
    rows: shown,
    nextCursor: rows.length > shown.length ? (shown.at(-1)?.seq ?? null) : null,
  };
}
