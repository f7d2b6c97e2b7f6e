import { finding } from "@xianlan/db";
import type { FindingFacts } from "@xianlan/domain/finding";

/** The columns the domain needs to derive status light, status text, flags, tasks and actions of a row. */
export const factColumns = {
  state: finding.state,
  severity: finding.severity,
  unitId: finding.unitId,
  createdBy: finding.createdBy,
  cycle: finding.cycle,
  issuedOn: finding.issuedOn,
  originalDueOn: finding.originalDueOn,
  dueOn: finding.dueOn,
  acknowledgedOn: finding.acknowledgedOn,
  clockStartedOn: finding.clockStartedOn,
  clockStoppedOn: finding.clockStoppedOn,
  daysUsed: finding.daysUsed,
  late: finding.late,
  returnedCount: finding.returnedCount,
  verificationDueOn: finding.verificationDueOn,
  verifierId: finding.verifierId,
  verificationStartedBy: finding.verificationStartedBy,
  closureProposedBy: finding.closureProposedBy,
  longTermRequestedBy: finding.longTermRequestedBy,
  reopenRequestedBy: finding.reopenRequestedBy,
  extensionRequestedBy: finding.extensionRequestedBy,
  extensionsGranted: finding.extensionsGranted,
  vetoRequestedBy: finding.vetoRequestedBy,
  vetoed: finding.vetoed,
  closedOn: finding.closedOn,
  onTime: finding.onTime,
} as const satisfies Record<keyof FindingFacts, unknown>;

/** The facts of a row and nothing else of it. */
export function factsOf(row: FindingFacts): FindingFacts {
  const names = Object.keys(factColumns) as (keyof FindingFacts)[];
  return Object.fromEntries(names.map((name) => [name, row[name]])) as FindingFacts;
}
