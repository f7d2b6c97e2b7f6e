import type { Actor } from "@xianlan/domain/account";
import type { Clock, WorkCalendar } from "@xianlan/domain/calendar";
import {
  badgesOf,
  type FindingContent,
  findingCategoryLabels,
  findingStateLabels,
  severityLabels,
  statusLightOf,
  storedAction,
  type VerificationMethod,
  verificationMethodLabels,
} from "@xianlan/domain/finding";
import { duties } from "@xianlan/domain/scheme";
import { eventLabel } from "../events.ts";
import type { FindingRow } from "../result.ts";
import type {
  CountyColumns,
  FindingFile,
  FindingNames,
  FindingPage,
  SharedColumns,
} from "./finding-page.ts";
import { pageActions } from "./page-actions.ts";
import type { FindingChildren, StoredFile } from "./page-children.ts";
import type { FindingVisit, PriorLink, Relatives } from "./page-links.ts";
import type { FindingRequests } from "./page-requests.ts";

/** A finding with all that hangs on it, as far as the reader may read it. */
export type LoadedFinding = {
  row: FindingRow;
  children: FindingChildren;
  names: FindingNames;
  content: FindingContent;
  requests: FindingRequests;
  relatives: Relatives;
  visit: FindingVisit | null;
  prior: PriorLink | null;
};

/** Whose page it is, and when. */
export type PageReader = { actor: Actor; clock: Clock; calendar: WorkCalendar };

/** The page of a finding: what is named here leaves the server, and nothing else. */
export function presentFinding(loaded: LoadedFinding, reader: PageReader): FindingPage {
  const { row, children, names, content, requests, relatives, visit, prior } = loaded;
  const { actor, clock, calendar } = reader;
  const measures = children.measures.filter(({ cycle }) => cycle === row.cycle);
  const done = measures.filter(({ doneOn }) => doneOn !== null).length;
  const progressed = { done, total: measures.length };
  const filesOf = (key: OwnerKey, owner: string) =>
    children.attachments.filter((file) => file[key] === owner).map(fileOf);
  return {
    ...sharedColumns(row),
    ...(actor.unitId === null ? countyColumns(row) : hiddenColumns),
    ...names,
    ...relatives,
    ...statusLightOf(row, clock, calendar),
    stateLabel: findingStateLabels[row.state],
    severityLabel: severityLabels[row.severity],
    categoryLabel: findingCategoryLabels[row.category],
    badges: badgesOf(row, clock, calendar, progressed),
    duty: dutyOf(row),
    visit,
    visitId: visit === null ? null : row.visitId,
    itemCode: visit === null ? null : row.itemCode,
    prior,
    criteria: children.criteria,
    measures,
    earlierMeasures: children.measures.filter(({ cycle }) => cycle !== row.cycle),
    progress: children.progress.map((one) => ({
      ...one,
      attachments: filesOf("progressId", one.id),
    })),
    attachments: children.attachments
      .filter((file) => ownerKeys.every((key) => file[key] === null))
      .map(fileOf),
    closureRequests: children.requests.map((one) => ({
      ...one,
      results: children.results.filter(({ closureRequestId }) => closureRequestId === one.id),
      attachments: filesOf("closureRequestId", one.id),
    })),
    verifications: children.verifications.map((one) => ({
      ...one,
      methodLabel: verificationMethodLabels[one.method as VerificationMethod],
      verdicts: children.verdicts.filter(({ verificationId }) => verificationId === one.id),
    })),
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
    longTerms: requests.longTerms,
    milestones: requests.milestones,
    reopenings: requests.reopenings,
    vetoes: requests.vetoes,
    escalations: requests.escalations,
    cycles: children.cycles,
    events: children.events.map((event) => ({
      ...event,
      action: storedAction(event.action) ?? event.action,
      label: eventLabel(event.action),
    })),
    ...pageActions(row, { actor, clock, calendar, content }),
  };
}

function sharedColumns(row: FindingRow): SharedColumns {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    state: row.state,
    severity: row.severity,
    category: row.category,
    source: row.source,
    inspectionId: row.inspectionId,
    unitId: row.unitId,
    placeId: row.placeId,
    placeText: row.placeText,
    fact: row.fact,
    dutyCode: row.dutyCode,
    dutyText: row.dutyText,
    foundOn: row.foundOn,
    createdByName: row.createdByName,
    cycle: row.cycle,
    issuedOn: row.issuedOn,
    originalDueOn: row.originalDueOn,
    dueOn: row.dueOn,
    acknowledgedOn: row.acknowledgedOn,
    responsibleLeader: row.responsibleLeader,
    responsiblePerson: row.responsiblePerson,
    clockStartedOn: row.clockStartedOn,
    clockStoppedOn: row.clockStoppedOn,
    daysUsed: row.daysUsed,
    late: row.late,
    returnedCount: row.returnedCount,
    verificationDueOn: row.verificationDueOn,
    verificationStartedByName: row.verificationStartedByName,
    extensionsGranted: row.extensionsGranted,
    vetoed: row.vetoed,
    closedOn: row.closedOn,
    onTime: row.onTime,
  };
}

function countyColumns(row: FindingRow): CountyColumns {
  return {
    sourceText: row.sourceText,
    closureProposedBy: row.closureProposedBy,
    vetoRequestedBy: row.vetoRequestedBy,
    reopenRequestedBy: row.reopenRequestedBy,
    verifierId: row.verifierId,
    verifierName: row.verifierName,
  };
}

const hiddenColumns: CountyColumns = {
  sourceText: "",
  closureProposedBy: null,
  vetoRequestedBy: null,
  reopenRequestedBy: null,
  verifierId: null,
  verifierName: "",
};

/** Records of a finding that files are handed in with. */
const ownerKeys = [
  "progressId",
  "closureRequestId",
  "disputeId",
  "extensionId",
  "checkInId",
] as const;
type OwnerKey = (typeof ownerKeys)[number];

/** A file without what it hangs on: it is shown there. */
function fileOf(file: StoredFile): FindingFile {
  return {
    id: file.id,
    fileName: file.fileName,
    mediaType: file.mediaType,
    size: file.size,
    hasThumbnail: file.hasThumbnail,
    happenedOn: file.happenedOn,
    uploadedAt: file.uploadedAt,
    submittedAt: file.submittedAt,
    uploadedByName: file.uploadedByName,
  };
}

/** The duty of the scheme that the finding names, to quote on the page. */
function dutyOf({ dutyCode }: FindingRow): FindingPage["duty"] {
  const duty = duties.find(({ code }) => code === dutyCode);
  return duty === undefined ? null : { code: duty.code, name: duty.name, clause: duty.clause };
}
