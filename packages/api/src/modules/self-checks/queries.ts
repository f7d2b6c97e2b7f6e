import { finding, selfCheck, unit } from "@xianlan/db";
import { can } from "@xianlan/domain/account";
import { dutyOf } from "@xianlan/domain/scheme";
import type { SelfCheckState } from "@xianlan/domain/self-check";
import { and, desc, eq, gte, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { visibleTo } from "../../scopes/findings.ts";
import { read } from "../../transaction.ts";
import { type AttachedFile, attachedTo } from "../attachments/index.ts";
import type { ListInput } from "./inputs.ts";

export { proposeSelfChecks } from "./proposal.ts";

/** One self-check as its reader sees it. */
export type SelfCheckRow = {
  id: string;
  version: number;
  unitId: string;
  unitName: string;
  /** The finding it comes from, where the reader may see that; null at other units. */
  finding: { id: string; number: string } | null;
  duty: { code: string; name: string } | null;
  text: string;
  dueOn: string;
  sentAt: string;
  sentByName: string;
  state: SelfCheckState;
  checked: number | null;
  failed: number | null;
  reply: string;
  repliedAt: string | null;
  repliedByName: string;
  files: AttachedFile[];
  mayReply: boolean;
};

export type SelfCheckList = {
  rows: SelfCheckRow[];
  nextCursor: { value: string; id: string } | null;
  /** Of all within unit and finding: sent, waiting in time, late, replied; places checked and failed. */
  counts: Record<SelfCheckState | "total" | "checked" | "failed", number>;
};

function stateIs(state: SelfCheckState, today: string): SQL | undefined {
  if (state === "answered") return isNotNull(selfCheck.repliedAt);
  const days = state === "late" ? lt(selfCheck.dueOn, today) : gte(selfCheck.dueOn, today);
  return and(isNull(selfCheck.repliedAt), days);
}

/** 举一反三: all of the county's, or those sent to the reader's own unit. */
export async function listSelfChecks(context: Context, input: ListInput): Promise<SelfCheckList> {
  const grant = authorize(context, "finding.read");
  const { actor } = grant;
  const { today } = context.clock;
  const { state, unitId, findingId, cursor, limit } = input;
  const at = selfCheck.sentAt;
  const scope = and(
    eq(selfCheck.countyId, actor.countyId),
    actor.unitId === null ? undefined : eq(selfCheck.unitId, actor.unitId),
    unitId ? eq(selfCheck.unitId, unitId) : undefined,
    findingId ? eq(selfCheck.findingId, findingId) : undefined,
  );
  const after = cursor
    ? or(lt(at, cursor.value), and(eq(at, cursor.value), lt(selfCheck.id, cursor.id)))
    : undefined;
  const counting = (where: SQL | undefined) => sql<number>`count(*) filter (where ${where})::int`;
  return read(context, grant, async (tx) => {
    const found = await tx
      .select({
        row: selfCheck,
        unitName: unit.name,
        findingId: finding.id,
        number: finding.number,
      })
      .from(selfCheck)
      .innerJoin(unit, and(eq(unit.countyId, selfCheck.countyId), eq(unit.id, selfCheck.unitId)))
      .leftJoin(
        finding,
        and(
          eq(finding.countyId, selfCheck.countyId),
          eq(finding.id, selfCheck.findingId),
          visibleTo(actor),
        ),
      )
      .where(and(scope, state ? stateIs(state, today) : undefined, after))
      .orderBy(desc(at), desc(selfCheck.id))
      .limit(limit + 1);
    const shown = found.slice(0, limit);
    const ids = shown.map(({ row }) => row.id);
    const files = await attachedTo(tx, actor.countyId, "selfCheck", ids);
    const rows = shown.map(({ row, unitName, findingId: fromId, number }): SelfCheckRow => {
      const { countyId: _, sentBy: __, findingId: ___, dutyCode, ...others } = row;
      const late = row.dueOn < today ? "late" : "waiting";
      const duty = dutyOf(dutyCode);
      return {
        ...others,
        unitName,
        finding: fromId === null || number === null ? null : { id: fromId, number },
        duty: duty ? { code: duty.code, name: duty.name } : null,
        state: row.repliedAt === null ? late : "answered",
        files: files.filter(({ holderId }) => holderId === row.id),
        mayReply:
          row.repliedAt === null && actor.unitId === row.unitId && can(actor, "self_check.reply"),
      };
    });
    const last = found.length > limit ? rows.at(-1) : undefined;
    const [counts] = await tx
      .select({
        total: counting(sql`true`),
        waiting: counting(stateIs("waiting", today)),
        late: counting(stateIs("late", today)),
        answered: counting(stateIs("answered", today)),
        checked: sql<number>`coalesce(sum(${selfCheck.checked}), 0)::int`,
        failed: sql<number>`coalesce(sum(${selfCheck.failed}), 0)::int`,
      })
      .from(selfCheck)
      .where(scope);
    return {
      rows,
      nextCursor: last ? { value: last.sentAt, id: last.id } : null,
      counts: counts ?? { total: 0, waiting: 0, late: 0, answered: 0, checked: 0, failed: 0 },
    };
  });
}
