import { inspection, place, type Transaction, unit } from "@xianlan/db";
import {
  badgesOf,
  duties,
  findingActionLabels,
  findingCategoryLabels,
  findingStateLabels,
  inspectionLabel,
  lampOf,
  severityLabels,
  type VerificationMethod,
  verificationMethodLabels,
} from "@xianlan/domain";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import type { FindingRow } from "./answer.ts";
import { otherDeedLabels } from "./events.ts";
import { loadContent, loadFinding } from "./load.ts";
import { deedsOf } from "./page-actions.ts";
import { loadChildren } from "./page-children.ts";

const eventLabels: Record<string, string> = { ...findingActionLabels, ...otherDeedLabels };

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
    const mergedInto =
      row.mergedInto === null ? null : numberOf(await loadFinding(tx, actor, row.mergedInto));
    const reading = lampOf(row, clock, calendar);
    const done = children.measures.filter(({ doneOn }) => doneOn !== null).length;
    const progressed = { done, total: children.measures.length };
    const { countyId: _, sortDue: __, sourceText, closureProposedBy, ...shown } = row;
    const fromCounty = actor.unitId === null;
    const filesOf = (key: "progressId" | "closureRequestId", owner: string) =>
      children.attachments.filter((file) => file[key] === owner);
    return {
      ...shown,
      ...names,
      duty: dutyOf(row),
      mergedInto,
      // The county side's alone: a sentence that may speak of others, a proposal not yet decided.
      sourceText: fromCounty ? sourceText : "",
      closureProposedBy: fromCounty ? closureProposedBy : null,
      stateLabel: findingStateLabels[row.state],
      severityLabel: severityLabels[row.severity],
      categoryLabel: findingCategoryLabels[row.category],
      ...reading,
      badges: badgesOf(row, clock, calendar, progressed),
      criteria: children.criteria,
      measures: children.measures,
      progress: children.progress.map((one) => ({
        ...one,
        attachments: filesOf("progressId", one.id),
      })),
      /** Files on the finding itself, such as pictures of what was found. */
      attachments: children.attachments.filter(
        ({ progressId, closureRequestId }) => progressId === null && closureRequestId === null,
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
      rounds: children.rounds,
      events: children.events.map((event) => ({
        ...event,
        label: eventLabels[event.action] ?? event.action,
      })),
      ...deedsOf(row, { actor, clock, calendar, content: await loadContent(tx, row) }),
    };
  });
}

/** The duty of the scheme that the finding names, to quote on the page. */
function dutyOf({ dutyCode }: FindingRow): { code: string; name: string; clause: string } | null {
  const duty = duties.find(({ code }) => code === dutyCode);
  return duty === undefined ? null : { code: duty.code, name: duty.name, clause: duty.clause };
}

function numberOf({ id, number }: FindingRow): { id: string; number: string } {
  return { id, number };
}

/** Names of the unit, the place and the round. */
async function loadNames(tx: Transaction, { countyId, unitId, placeId, inspectionId }: FindingRow) {
  const [round] = await tx
    .select({ year: inspection.year, ordinal: inspection.ordinal, title: inspection.title })
    .from(inspection)
    .where(and(eq(inspection.countyId, countyId), eq(inspection.id, inspectionId)));
  const [held] = unitId
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
    unitName: held?.name ?? "",
    placeName: spot?.name ?? "",
    inspectionTitle: round?.title ?? "",
    inspectionLabel: round ? inspectionLabel(round.year, round.ordinal) : "",
  };
}
