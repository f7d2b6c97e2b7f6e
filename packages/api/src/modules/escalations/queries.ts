import { county, finding, findingEscalation, place } from "@xianlan/db";
import { can } from "@xianlan/domain/account";
import {
  defaultReplyDueOn,
  type EscalationKind,
  type EscalationProposal,
  escalationKindLabels,
  escalationKinds,
  escalationProposal,
  escalationRefusal,
} from "@xianlan/domain/escalation";
import { and, eq, gte, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound } from "../../errors.ts";
import { visibleTo } from "../../scopes/findings.ts";
import { read } from "../../transaction.ts";
import { loadFinding } from "../findings/index.ts";
import type { ListInput } from "./inputs.ts";
import { loadIssuedNotices } from "./issued-notices.ts";
import { formatDuty, loadNoticeSubject, type NoticeSubject } from "./notice-subject.ts";
import { type EscalationRow, loadEscalationNotices } from "./rows.ts";

export { escalationProposals } from "./proposals.ts";

/** An escalation notice the office may issue now, with its default reply date. */
export type AllowedNotice = { kind: EscalationKind; label: string; replyDueOn: string };

export type FindingEscalations = {
  /** The escalation notices issued, the newest first. */
  notices: EscalationRow[];
  /** What the rule proposes; the office's to see. */
  proposal: (EscalationProposal & { kindLabel: string }) | null;
  /** What the office may issue; empty for everybody else. */
  allowed: AllowedNotice[];
  subject: NoticeSubject | null;
};

/** 督办 of one finding: the escalation notices, and for the office the next notice. */
export async function escalationsOfFinding(
  context: Context,
  { findingId }: { findingId: string },
): Promise<FindingEscalations> {
  const grant = authorize(context, "finding.read");
  const { actor } = grant;
  const { clock, calendar } = context;
  return read(context, grant, async (tx) => {
    const row = await loadFinding(tx, actor, findingId);
    const where = eq(findingEscalation.findingId, findingId);
    const notices = await loadEscalationNotices(tx, actor, clock.today, { where });
    if (!can(actor, "escalation.issue"))
      return { notices, proposal: null, allowed: [], subject: null };
    const issued = await loadIssuedNotices(tx, actor.countyId, findingId);
    const proposal = escalationProposal(row, issued, context);
    const allowed = escalationKinds
      .filter((kind) => escalationRefusal(kind, row, issued) === null)
      .map((kind) => ({
        kind,
        label: escalationKindLabels[kind],
        replyDueOn: defaultReplyDueOn(kind, clock.today, calendar),
      }));
    return {
      notices,
      proposal: proposal && { ...proposal, kindLabel: escalationKindLabels[proposal.kind] },
      allowed,
      subject: allowed.length === 0 ? null : await loadNoticeSubject(tx, row, context),
    };
  });
}

const unanswered = and(
  isNotNull(findingEscalation.replyDueOn),
  isNull(findingEscalation.repliedAt),
);

function replyIs(state: NonNullable<ListInput["reply"]>, today: string): SQL | undefined {
  switch (state) {
    case "waiting":
      return and(unanswered, gte(findingEscalation.replyDueOn, today));
    case "late":
      return and(unanswered, lt(findingEscalation.replyDueOn, today));
    case "answered":
      return isNotNull(findingEscalation.repliedAt);
    case "none":
      return and(isNull(findingEscalation.replyDueOn), isNull(findingEscalation.repliedAt));
  }
}

export type EscalationList = {
  rows: EscalationRow[];
  nextCursor: { value: string; id: string } | null;
  counts: { total: number; waiting: number; late: number };
  /** The day on which “late” and “within” are judged. */
  today: string;
};

/** Escalation notices of the county, or of the reader's own unit. */
export async function listEscalations(context: Context, input: ListInput): Promise<EscalationList> {
  const grant = authorize(context, "finding.read");
  const { actor } = grant;
  const { today } = context.clock;
  const { unitId, kind, reply, cursor, limit } = input;
  const at = findingEscalation.issuedAt;
  const scope = and(
    unitId ? eq(finding.unitId, unitId) : undefined,
    kind?.length ? inArray(findingEscalation.kind, kind) : undefined,
  );
  const after = cursor
    ? or(lt(at, cursor.value), and(eq(at, cursor.value), lt(findingEscalation.id, cursor.id)))
    : undefined;
  return read(context, grant, async (tx) => {
    const where = and(scope, reply ? replyIs(reply, today) : undefined, after);
    const found = await loadEscalationNotices(tx, actor, today, { where, limit: limit + 1 });
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    const [counted] = await tx
      .select({
        total: sql<number>`count(*)::int`,
        waiting: sql<number>`count(*) filter (where ${replyIs("waiting", today)})::int`,
        late: sql<number>`count(*) filter (where ${replyIs("late", today)})::int`,
      })
      .from(findingEscalation)
      .innerJoin(
        finding,
        and(
          eq(finding.countyId, findingEscalation.countyId),
          eq(finding.id, findingEscalation.findingId),
        ),
      )
      .where(and(eq(findingEscalation.countyId, actor.countyId), visibleTo(actor), scope));
    return {
      rows,
      nextCursor: last ? { value: last.issuedAt, id: last.id } : null,
      counts: counted ?? { total: 0, waiting: 0, late: 0 },
      today,
    };
  });
}

/** One escalation notice as it is printed. */
export type EscalationNoticePage = EscalationRow & {
  countyName: string;
  duty: string;
  placeName: string;
  dueOn: string | null;
  originalDueOn: string | null;
};

/** 督办文书: one escalation notice with the content of its printout. */
export async function escalationNotice(
  context: Context,
  { id }: { id: string },
): Promise<EscalationNoticePage> {
  const grant = authorize(context, "finding.read");
  const { actor } = grant;
  return read(context, grant, async (tx) => {
    const where = eq(findingEscalation.id, id);
    const [notice] = await loadEscalationNotices(tx, actor, context.clock.today, {
      where,
      limit: 1,
    });
    if (notice === undefined) throw notFound("份督办文书");
    const row = await loadFinding(tx, actor, notice.findingId);
    const [home] = await tx
      .select({ name: county.name })
      .from(county)
      .where(eq(county.countyId, actor.countyId));
    const [spot] = row.placeId
      ? await tx
          .select({ name: place.name })
          .from(place)
          .where(and(eq(place.countyId, actor.countyId), eq(place.id, row.placeId)))
      : [];
    return {
      ...notice,
      countyName: home?.name ?? "",
      duty: formatDuty(row),
      placeName: spot?.name ?? row.placeText,
      dueOn: row.dueOn,
      originalDueOn: row.originalDueOn,
    };
  });
}
