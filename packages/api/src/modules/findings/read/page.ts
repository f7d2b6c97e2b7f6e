import { inspection, place, type Transaction, unit } from "@xianlan/db";
import {
  badgesOf,
  findingCategoryLabels,
  findingStateLabels,
  severityLabels,
  statusLightOf,
  storedAction,
  type VerificationMethod,
  verificationMethodLabels,
} from "@xianlan/domain/finding";
import { inspectionLabel } from "@xianlan/domain/inspection";
import { duties } from "@xianlan/domain/scheme";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../../access.ts";
import type { Context } from "../../../context.ts";
import { read } from "../../../transaction.ts";
import { eventLabel } from "../events.ts";
import { loadContent, loadFinding } from "../load.ts";
import type { FindingRow } from "../result.ts";
import { pageActions } from "./page-actions.ts";
import { loadChildren } from "./page-children.ts";
import { loadPriorLink, loadRelatives, loadVisit } from "./page-links.ts";
import { loadRequests } from "./page-requests.ts";

/** Records of a finding that files are handed in with. */
const recordKeys = [
  "progressId",
  "closureRequestId",
  "disputeId",
  "extensionId",
  "checkInId",
] as const;

/** Everything the page of a finding shows to this person, on one snapshot. */
export async function findingPage(context: Context, { id }: { id: string }) {
  const grant = authorize(context, "finding.read");
  const { actor } = grant;
  const { clock } = context;
  const { calendar } = context;
  return read(context, grant, async (tx) => {
    const row = await loadFinding(tx, actor, id);
    const children = await loadChildren(tx, row, actor);
    const names = await loadNames(tx, row);
    const content = await loadContent(tx, row);
    const requests = await loadRequests(tx, row, actor);
    const relatives = await loadRelatives(tx, row, actor);
    const visit = await loadVisit(tx, row, actor);
    const reading = statusLightOf(row, clock, calendar);
    const measures = children.measures.filter(({ cycle }) => cycle === row.cycle);
    const done = measures.filter(({ doneOn }) => doneOn !== null).length;
    const progressed = { done, total: measures.length };
    const { countyId: _, sortDue: __, sourceText, visitId, itemCode, ...shown } = row;
    const { closureProposedBy, vetoRequestedBy, reopenRequestedBy, verifierId, verifierName } = row;
    const fromCounty = actor.unitId === null;
    const filesOf = (key: (typeof recordKeys)[number], owner: string) =>
      children.attachments.filter((file) => file[key] === owner);
    return {
      ...shown,
      ...names,
      duty: dutyOf(row),
      ...relatives,
      visit,
      // A visit the unit may not know of yet is not betrayed by its id either.
      visitId: visit === null ? null : visitId,
      itemCode: visit === null ? null : itemCode,
      // The county side's alone: a sentence that may speak of others, a proposal not yet decided.
      sourceText: fromCounty ? sourceText : "",
      closureProposedBy: fromCounty ? closureProposedBy : null,
      vetoRequestedBy: fromCounty ? vetoRequestedBy : null,
      reopenRequestedBy: fromCounty ? reopenRequestedBy : null,
      verifierId: fromCounty ? verifierId : null,
      verifierName: fromCounty ? verifierName : "",
      /** For a draft: the like finding closed last, to be reopened or linked. */
      prior: await loadPriorLink(tx, row, content, clock),
      stateLabel: findingStateLabels[row.state],
      severityLabel: severityLabels[row.severity],
      categoryLabel: findingCategoryLabels[row.category],
      ...reading,
      badges: badgesOf(row, clock, calendar, progressed),
      criteria: children.criteria,
      /** This cycle's; what earlier cycles undertook stays on record. */
      measures,
      earlierMeasures: children.measures.filter(({ cycle }) => cycle !== row.cycle),
      progress: children.progress.map((one) => ({
        ...one,
        attachments: filesOf("progressId", one.id),
      })),
      /** Files on the finding itself, such as pictures of what was found. */
      attachments: children.attachments.filter((file) =>
        recordKeys.every((key) => file[key] === null),
      ),
      closureRequests: children.requests.map((request) => ({
        ...request,
        results: children.results.filter(({ closureRequestId }) => closureRequestId === request.id),
        attachments: filesOf("closureRequestId", request.id),
      })),
      verifications: children.verifications.map((one) => ({
        ...one,
        methodLabel: verificationMethodLabels[one.method as VerificationMethod],
        verdicts: children.verdicts.filter(({ verificationId }) => verificationId === one.id),
      })),
      ...requests,
      extensions: requests.extensions.map((one) => ({
        ...one,
        attachments: filesOf("extensionId", one.id),
      })),
      disputes: requests.disputes.map((one) => ({
        ...one,
        attachments: filesOf("disputeId", one.id),
      })),
      checkIns: requests.checkIns.map((one) => ({
        ...one,
        attachments: filesOf("checkInId", one.id),
      })),
      cycles: children.cycles,
      events: children.events.map((event) => ({
        ...event,
        action: storedAction(event.action) ?? event.action,
        label: eventLabel(event.action),
      })),
      ...pageActions(row, { actor, clock, calendar, content }),
    };
  });
}

/** The duty of the scheme that the finding names, to quote on the page. */
function dutyOf({ dutyCode }: FindingRow): { code: string; name: string; clause: string } | null {
  const duty = duties.find(({ code }) => code === dutyCode);
  return duty === undefined ? null : { code: duty.code, name: duty.name, clause: duty.clause };
}

/** Names of the unit, the place and the inspection. */
async function loadNames(tx: Transaction, { countyId, unitId, placeId, inspectionId }: FindingRow) {
  const [found] = await tx
    .select({ year: inspection.year, ordinal: inspection.ordinal, title: inspection.title })
    .from(inspection)
    .where(and(eq(inspection.countyId, countyId), eq(inspection.id, inspectionId)));
  const [stored] = unitId
    ? await tx
        .select({ name: unit.name })
        .from(unit)
        .where(and(eq(unit.countyId, countyId), eq(unit.id, unitId)))
    : [];
  const [spot] = placeId
    ? await tx
        .select({ name: place.name })
        .from(place)
        .where(and(eq(place.countyId, countyId), eq(place.id, placeId)))
    : [];
  return {
    unitName: stored?.name ?? "",
    placeName: spot?.name ?? "",
    inspectionTitle: found?.title ?? "",
    inspectionLabel: found ? inspectionLabel(found.year, found.ordinal) : "",
  };
}
