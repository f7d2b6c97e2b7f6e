import { finding, findingEscalation, findingExtension, findingVeto } from "@xianlan/db";
import { permissions, type Role } from "@xianlan/domain/account";
import { formatDay } from "@xianlan/domain/calendar";
import { escalationKindLabels } from "@xianlan/domain/escalation";
import {
  type AnyAction,
  availableActions,
  decisionPairs,
  type FindingAction,
  findingStateLabels,
  lifecycle,
  severityLabels,
  statusLightOf,
  type WatchReason,
  watchReasonLabels,
  watchReasons,
  watchReasonsOf,
} from "@xianlan/domain/finding";
import { and, eq, gte, isNotNull, or, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { memoizeByRevision } from "../../revision.ts";
import { factColumns } from "../../scopes/finding-facts.ts";
import { isOpenRow, visibleTo } from "../../scopes/findings.ts";
import { read } from "../../transaction.ts";

/** Steps of 督办 a leader hears of. */
const severeNotices = sql`('warning', 'talk')`;

const unitName = sql<string | null>`(select u.name from unit u
  where u.county_id = finding.county_id and u.id = finding.unit_id)`;
const clause = sql<string | null>`(select v.clause from ${findingVeto} v
  where v.county_id = finding.county_id and v.finding_id = finding.id
    and (v.outcome is null or v.outcome = 'confirmed') order by v.requested_at desc limit 1)`;
const wishedDueOn = sql<string | null>`(select e.wished_due_on::text from ${findingExtension} e
  where e.county_id = finding.county_id and e.finding_id = finding.id and e.outcome is null limit 1)`;
/** The most severe escalation notice of this cycle. */
const severeNotice = sql<"warning" | "talk" | null>`(select e.kind from ${findingEscalation} e
  where e.county_id = finding.county_id and e.finding_id = finding.id and e.kind in ${severeNotices}
    and finding.issued_on <= (e.issued_at at time zone 'Asia/Shanghai')::date
  order by e.kind = 'talk' desc limit 1)`;

/** What a leader decides on this list, the urgent first. */
const leadersDecisions: readonly FindingAction[] = decisionPairs(
  lifecycle
    .filter(({ permission }) =>
      (permissions[permission].roles as readonly Role[]).includes("leader"),
    )
    .toSorted((a: AnyAction, b: AnyAction) => Number(b.urgent ?? 0) - Number(a.urgent ?? 0)),
).flatMap((pair) => pair.map(({ code }) => code));

/** Reasons that wait for a leader's decision. */
const waiting: readonly string[] = ["veto_proposed", "second_extension", "long_term_requested"];

/** 重大与否决: what a leader watches, those awaiting a decision first; each row says why it is here. */
export async function readWatch(context: Context) {
  const grant = authorize(context, "overview.read");
  const { actor } = grant;
  const cacheKey = `watch ${context.clock.today} ${actor.accountId} ${actor.roles.join()}`;
  return read(context, grant, (tx) =>
    memoizeByRevision(tx, actor, cacheKey, async () => {
      const found = await tx
        .select({
          ...factColumns,
          id: finding.id,
          number: finding.number,
          fact: sql<string>`left(${finding.fact}, 80)`,
          unitName,
          clause,
          wishedDueOn,
          severeNotice,
        })
        .from(finding)
        .where(
          and(
            visibleTo(actor),
            or(
              isNotNull(finding.vetoRequestedBy),
              eq(finding.vetoed, true),
              isNotNull(finding.longTermRequestedBy),
              isNotNull(finding.extensionRequestedBy),
              and(
                isOpenRow,
                or(
                  eq(finding.severity, "major"),
                  gte(finding.returnedCount, 2),
                  gte(finding.extensionsGranted, 2),
                  sql`${severeNotice} is not null`,
                ),
              ),
            ),
          ),
        );
      const rows = found
        .map((row) => rowOf(row, context, grant.actor))
        .filter(({ reasons }) => reasons.length > 0)
        .toSorted(compare);
      const having = (key: string) =>
        rows.filter(({ reasons }) => reasons.some((reason) => reason.key === key)).length;
      return {
        total: rows.length,
        waiting: rows.filter((row) => row.waits).length,
        majorOverdue: having("major_overdue"),
        vetoed: having("vetoed"),
        rows,
      };
    }),
  );
}

type Found = Parameters<typeof watchReasonsOf>[0] &
  Parameters<typeof availableActions>[0] & {
    id: string;
    number: string;
    fact: string;
    unitName: string | null;
    clause: string | null;
    wishedDueOn: string | null;
    severeNotice: "warning" | "talk" | null;
  };

function rowOf(row: Found, { clock, calendar }: Context, actor: Grantee) {
  const { statusLight, text, overdue } = statusLightOf(row, clock, calendar);
  const reasons = reasonsOf(row, text, clock.today, watchReasonsOf(row, clock, calendar));
  const { id, number, fact, severity, state, unitId } = row;
  const available = availableActions(row, actor, clock, calendar);
  return {
    id,
    number,
    fact,
    severity,
    state,
    unitId,
    statusLight,
    text,
    overdue,
    reasons,
    unitName: row.unitName ?? "",
    severityLabel: severityLabels[severity],
    stateLabel: findingStateLabels[state],
    /** A leader's decision is requested. */
    waits: reasons.some(({ key }) => waiting.includes(key)),
    actions: leadersDecisions.filter((action) => available.includes(action)),
  };
}

type Grantee = Parameters<typeof availableActions>[1];
type Row = ReturnType<typeof rowOf>;

function reasonsOf(row: Found, text: string, today: string, found: readonly WatchReason[]) {
  const cited = row.clause === null ? "" : `，依据“${row.clause}”`;
  const wished = row.wishedDueOn === null ? "" : `至${formatDay(row.wishedDueOn, today)}`;
  const reasonText: Partial<Record<WatchReason, string>> = {
    veto_proposed: `督查办提请一票否决${cited}`,
    vetoed: `已确认一票否决${cited}`,
    second_extension: `申请第二次延期${wished}`,
    major_overdue: text,
    returned_twice: `已退回${row.returnedCount}次`,
  };
  const reasons: { key: string; label: string; text: string }[] = found.map((key) => ({
    key,
    label: watchReasonLabels[key],
    text: reasonText[key] ?? "",
  }));
  if (row.state === "rectifying" && row.longTermRequestedBy !== null) {
    reasons.unshift({ key: "long_term_requested", label: "待批长期坚持", text: "申请转长期坚持" });
  }
  if (row.severeNotice !== null && row.state !== "closed") {
    const label = escalationKindLabels[row.severeNotice];
    reasons.push({ key: "escalated", label, text: `已发${label}` });
  }
  return reasons;
}

/** Those awaiting a decision, then the weightier reason, then the earlier due date. */
function compare(a: Row, b: Row): number {
  const keysOf = ({ reasons }: Row) => new Set(reasons.map(({ key }) => key));
  const [of, by] = [keysOf(a), keysOf(b)];
  // The first reason, by weight, that only one of the two has.
  const parting = watchReasons.find((key) => of.has(key) !== by.has(key));
  return (
    Number(b.waits) - Number(a.waits) ||
    (parting === undefined ? 0 : of.has(parting) ? -1 : 1) ||
    Number(b.overdue) - Number(a.overdue) ||
    a.number.localeCompare(b.number)
  );
}
