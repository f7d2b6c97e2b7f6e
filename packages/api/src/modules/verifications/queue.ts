import { closureRequest, finding } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import {
  availableActions,
  definitionOf,
  findingStateLabels,
  severityLabels,
  statusLightOf,
} from "@xianlan/domain/finding";
import { and, inArray, sql } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { memoizeByRevision } from "../../revision.ts";
import { factColumns } from "../../scopes/finding-facts.ts";
import { visibleTo } from "../../scopes/findings.ts";
import { read } from "../../transaction.ts";

/** Who has to act next, in the order of the page. */
export type QueuePlace = "own" | "sign" | "start_verification" | "others";

const unitName = sql<string | null>`(select u.name from unit u
  where u.county_id = finding.county_id and u.id = finding.unit_id)`;
const requestedAt = sql<string | null>`(select max(r.requested_at) from ${closureRequest} r
  where r.county_id = finding.county_id and r.finding_id = finding.id)`.mapWith((stored: string) =>
  new Date(stored).toISOString(),
);
const requests = sql<number>`(select count(*)::int from ${closureRequest} r
  where r.county_id = finding.county_id and r.finding_id = finding.id)`;

/** What waits for verification: the reader's own first, overdue ones before others, then by the verifier's due date. */
export async function verificationQueue(context: Context) {
  const grant = authorize(context, "finding.verify");
  const { actor } = grant;
  const cacheKey = `queue ${context.clock.today} ${actor.accountId} ${actor.roles.join()}`;
  return read(context, grant, (tx) =>
    memoizeByRevision(tx, actor, cacheKey, async () => {
      const found = await tx
        .select({
          ...factColumns,
          id: finding.id,
          number: finding.number,
          fact: sql<string>`left(${finding.fact}, 80)`,
          verifierName: finding.verifierName,
          verificationStartedByName: finding.verificationStartedByName,
          unitName,
          requestedAt,
          requests,
        })
        .from(finding)
        .where(and(visibleTo(actor), inArray(finding.state, ["closure_requested", "verifying"])));
      const rows = found.map((row) => rowOf(row, actor, context)).toSorted(compare);
      return { rows, overdue: rows.filter((row) => row.overdue).length };
    }),
  );
}

type Found = Parameters<typeof availableActions>[0] & {
  id: string;
  number: string;
  fact: string;
  verifierName: string;
  verificationStartedByName: string;
  unitName: string | null;
  requestedAt: string | null;
  requests: number;
};

function placeOf(row: Found, { accountId }: Actor, mayClose: boolean): QueuePlace {
  if (row.state === "verifying") {
    if (row.closureProposedBy !== null) return mayClose ? "sign" : "others";
    return row.verificationStartedBy === accountId ? "own" : "others";
  }
  if (row.verifierId === accountId) return "own";
  return row.verifierId === null ? "start_verification" : "others";
}

function rowOf(row: Found, actor: Actor, { clock, calendar }: Context) {
  const { statusLight, text } = statusLightOf(row, clock, calendar);
  const available = availableActions(row, actor, clock, calendar);
  const {
    id,
    number,
    fact,
    severity,
    state,
    unitId,
    verificationDueOn,
    requestedAt: requested,
  } = row;
  return {
    id,
    number,
    fact,
    severity,
    state,
    unitId,
    statusLight,
    text,
    verificationDueOn,
    requests: row.requests,
    requestedAt: requested,
    unitName: row.unitName ?? "",
    severityLabel: severityLabels[severity],
    stateLabel: findingStateLabels[state],
    /** The verifier's own clock has run out. */
    overdue: verificationDueOn !== null && verificationDueOn < clock.today,
    /** Who verifies: whoever took it, or was named for it; empty while it is open to all. */
    verifier: state === "verifying" ? row.verificationStartedByName : row.verifierName,
    proposed: row.closureProposedBy !== null,
    place: placeOf(row, actor, available.includes("close")),
    /** This person may verify it, or start the verification, now. */
    mayAct: available.some((action) => definitionOf(action).permission === "finding.verify"),
  };
}

type Row = ReturnType<typeof rowOf>;
const order: readonly QueuePlace[] = ["own", "sign", "start_verification", "others"];

function compare(a: Row, b: Row): number {
  const due = ({ verificationDueOn }: Row) => verificationDueOn ?? "9999-12-31";
  return (
    order.indexOf(a.place) - order.indexOf(b.place) ||
    Number(b.overdue) - Number(a.overdue) ||
    due(a).localeCompare(due(b)) ||
    a.number.localeCompare(b.number)
  );
}
