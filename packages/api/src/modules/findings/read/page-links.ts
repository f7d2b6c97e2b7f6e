import { checklist, finding, inspection, type Transaction, visit, visitCheck } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Clock, Day } from "@xianlan/domain/calendar";
import {
  type FindingContent,
  type FindingState,
  findingStateLabels,
  type PriorFinding,
  recurrenceOf,
} from "@xianlan/domain/finding";
import {
  type CheckResult,
  checkResultLabels,
  type VisitState,
  visitStateLabels,
} from "@xianlan/domain/visit";
import { and, asc, eq, inArray, or } from "drizzle-orm";
import { visibleTo } from "../../../scopes/findings.ts";
import type { FindingRow } from "../result.ts";

/** Another finding that this one came from, went into or was followed by. */
export type RelatedFinding = {
  id: string;
  number: string;
  state: FindingState;
  stateLabel: string;
  issuedOn: Day | null;
  dueOn: Day | null;
  closedOn: Day | null;
};

/** The relatives of a finding, as far as the reader may see them. */
export type Relatives = {
  mergedInto: RelatedFinding | null;
  mergedFrom: RelatedFinding[];
  splitFrom: RelatedFinding | null;
  splitInto: RelatedFinding[];
  recursFrom: RelatedFinding | null;
  recurrences: RelatedFinding[];
};

/** The visit that found it, and the item that failed. */
export type FindingVisit = {
  id: string;
  state: VisitState;
  stateLabel: string;
  visitedOn: Day | null;
  inspectorName: string;
  item: {
    code: string;
    checklistId: string | null;
    question: string;
    result: {
      result: CheckResult;
      resultLabel: string;
      checked: number | null;
      failed: number | null;
      text: string;
    } | null;
  } | null;
};

/** The like finding closed last, and what a draft of the same duty and place then is. */
export type PriorLink = PriorFinding & {
  version: number;
  reopenRequested: boolean;
  kind: "reopen" | "link";
};

/** Findings this one came from, went into or was followed by, as far as this person may see them. */
export async function loadRelatives(
  tx: Transaction,
  row: FindingRow,
  actor: Actor,
): Promise<Relatives> {
  const named = [row.mergedInto, row.splitFrom, row.recursFrom].filter((one) => one !== null);
  const found = await tx
    .select({
      id: finding.id,
      number: finding.number,
      state: finding.state,
      issuedOn: finding.issuedOn,
      dueOn: finding.dueOn,
      closedOn: finding.closedOn,
      mergedInto: finding.mergedInto,
      splitFrom: finding.splitFrom,
      recursFrom: finding.recursFrom,
    })
    .from(finding)
    .where(
      and(
        visibleTo(actor),
        or(
          inArray(finding.id, named),
          eq(finding.mergedInto, row.id),
          eq(finding.splitFrom, row.id),
          eq(finding.recursFrom, row.id),
        ),
      ),
    )
    .orderBy(asc(finding.issuedOn), asc(finding.id));
  const links = found.map(({ mergedInto, splitFrom, recursFrom, ...link }) => ({
    link: { ...link, stateLabel: findingStateLabels[link.state] },
    mergedInto,
    splitFrom,
    recursFrom,
  }));
  const one = (id: string | null) => links.find(({ link }) => link.id === id)?.link ?? null;
  const all = (key: "mergedInto" | "splitFrom" | "recursFrom") =>
    links.filter((other) => other[key] === row.id).map(({ link }) => link);
  return {
    mergedInto: one(row.mergedInto),
    mergedFrom: all("mergedInto"),
    splitFrom: one(row.splitFrom),
    splitInto: all("splitFrom"),
    recursFrom: one(row.recursFrom),
    recurrences: all("recursFrom"),
  };
}

/** The visit that found it and what was recorded there; a unit reads of a visit once it is done. */
export async function loadVisit(
  tx: Transaction,
  row: FindingRow,
  actor: Actor,
): Promise<FindingVisit | null> {
  const { countyId, visitId, itemCode, inspectionId } = row;
  if (visitId === null) return null;
  const [found] = await tx
    .select({
      id: visit.id,
      state: visit.state,
      visitedOn: visit.visitedOn,
      inspectorName: visit.inspectorName,
    })
    .from(visit)
    .where(
      and(
        eq(visit.countyId, countyId),
        eq(visit.id, visitId),
        actor.unitId === null ? undefined : eq(visit.state, "done"),
      ),
    );
  if (found === undefined) return null;
  const shown = { ...found, stateLabel: visitStateLabels[found.state] };
  if (itemCode === null) return { ...shown, item: null };
  const [result] = await tx
    .select({
      result: visitCheck.result,
      checked: visitCheck.checked,
      failed: visitCheck.failed,
      text: visitCheck.text,
    })
    .from(visitCheck)
    .where(
      and(
        eq(visitCheck.countyId, countyId),
        eq(visitCheck.visitId, visitId),
        eq(visitCheck.itemCode, itemCode),
      ),
    );
  const [list] = await tx
    .select({ id: checklist.id, items: checklist.items })
    .from(checklist)
    .innerJoin(
      inspection,
      and(eq(inspection.countyId, checklist.countyId), eq(inspection.checklistId, checklist.id)),
    )
    .where(and(eq(inspection.countyId, countyId), eq(inspection.id, inspectionId)));
  const item = list?.items.find(({ code }) => code === itemCode);
  return {
    ...shown,
    item: {
      code: itemCode,
      checklistId: list?.id ?? null,
      question: item?.text ?? "",
      result:
        result === undefined ? null : { ...result, resultLabel: checkResultLabels[result.result] },
    },
  };
}

/**
 * For a draft: the like finding that was closed last, and what the draft then is. Its version and
 * whether somebody has requested it already let the page offer its reopening.
 */
export async function loadPriorLink(
  tx: Transaction,
  { countyId }: FindingRow,
  { prior }: FindingContent,
  { today }: Clock,
): Promise<PriorLink | null> {
  if (prior === null) return null;
  const [row] = await tx
    .select({ version: finding.version, reopenRequestedBy: finding.reopenRequestedBy })
    .from(finding)
    .where(and(eq(finding.countyId, countyId), eq(finding.id, prior.id)));
  if (row === undefined) return null;
  return {
    ...prior,
    version: row.version,
    reopenRequested: row.reopenRequestedBy !== null,
    kind: recurrenceOf(prior, today),
  };
}
