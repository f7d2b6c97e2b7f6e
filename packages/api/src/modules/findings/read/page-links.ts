import { checklist, finding, inspection, type Transaction, visit, visitCheck } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import type { Clock } from "@xianlan/domain/calendar";
import { type FindingContent, findingStateLabels, recurrenceOf } from "@xianlan/domain/finding";
import { checkResultLabels, visitStateLabels } from "@xianlan/domain/visit";
import { and, asc, eq, inArray, or } from "drizzle-orm";
import { visibleTo } from "../../../scopes/findings.ts";
import type { FindingRow } from "../result.ts";

/** Findings this one came from, went into or was followed by, as far as this person may see them. */
export async function loadRelatives(tx: Transaction, row: FindingRow, actor: Actor) {
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
export async function loadVisit(tx: Transaction, row: FindingRow, actor: Actor) {
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
) {
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
