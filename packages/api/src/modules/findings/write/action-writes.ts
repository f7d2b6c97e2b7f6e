import {
  findingDispute,
  findingExtension,
  findingLongTerm,
  findingMilestone,
  findingVeto,
} from "@xianlan/db";
import type { FindingAction } from "@xianlan/domain/finding";
import { v7 as uuid } from "uuid";
import { attachFiles } from "../../attachments/index.ts";
import { requestReopenWrites } from "../requests/request-reopen.ts";
import { requestedColumns } from "../requests/requests.ts";
import { acknowledgeWrites } from "./acknowledge.ts";
import type { ActionWrites } from "./action-write.ts";
import { checkInWrites } from "./check-in.ts";
import { issueWrites } from "./issue.ts";
import { mergeWrites } from "./merge.ts";
import { requestClosureWrites } from "./request-closure.ts";
import { splitWrites } from "./split.ts";
import { startVerificationWrites, verdictWrites } from "./verdicts.ts";
import { visitOfReopening } from "./visit-of-reopening.ts";

/** 申请转长期坚持: the request, and a row for each milestone. */
const requestLongTermWrites: ActionWrites<"request_long_term"> = {
  rows: async ({ txContext, input: { reason, milestones }, before }) => {
    const { tx } = txContext;
    const { countyId, id: findingId } = before;
    const longTermId = uuid();
    await tx.insert(findingLongTerm).values({
      countyId,
      id: longTermId,
      findingId,
      reason,
      ...requestedColumns(txContext),
    });
    await tx.insert(findingMilestone).values(
      milestones.map(({ text, dueOn }, at) => ({
        countyId,
        id: uuid(),
        findingId,
        longTermId,
        ordinal: at + 1,
        text,
        dueOn,
      })),
    );
    return { longTermId, reason, milestones };
  },
};

/** 申请延期: the request, with its files. */
const requestExtensionWrites: ActionWrites<"request_extension"> = {
  rows: async ({ txContext, input: { attachmentIds, ...wish }, before }) => {
    const { countyId, id: findingId } = before;
    const extensionId = uuid();
    const ordinal = before.extensionsGranted + 1;
    await txContext.tx.insert(findingExtension).values({
      countyId,
      id: extensionId,
      findingId,
      ordinal,
      ...wish,
      ...requestedColumns(txContext),
    });
    const files = await attachFiles(txContext, attachmentIds, { findingId, extensionId });
    return { extensionId, ordinal, ...wish, files };
  },
};

/** 提请一票否决: the clause it cites, and why. */
const proposeVetoWrites: ActionWrites<"propose_veto"> = {
  rows: async ({ txContext, input: { clause, reason }, before }) => {
    const { countyId, id: findingId } = before;
    const vetoId = uuid();
    await txContext.tx.insert(findingVeto).values({
      countyId,
      id: vetoId,
      findingId,
      clause,
      reason,
      ...requestedColumns(txContext),
    });
    return { vetoId, clause, reason };
  },
};

/** 提出异议: the ground, with its proof and files. */
const disputeWrites: ActionWrites<"dispute"> = {
  rows: async ({ txContext, input: { ground, proof, attachmentIds }, before }) => {
    const { countyId, id: findingId } = before;
    const disputeId = uuid();
    await txContext.tx.insert(findingDispute).values({
      countyId,
      id: disputeId,
      findingId,
      ground,
      proof,
      ...requestedColumns(txContext),
    });
    const files = await attachFiles(txContext, attachmentIds, { findingId, disputeId });
    return { disputeId, ground, proof, files };
  },
};

const writes = {
  issue: issueWrites,
  acknowledge: acknowledgeWrites,
  dispute: disputeWrites,
  request_closure: requestClosureWrites,
  start_verification: startVerificationWrites,
  return: verdictWrites("returned"),
  propose_closure: verdictWrites(null),
  close: verdictWrites("closed"),
  request_extension: requestExtensionWrites,
  split: splitWrites,
  request_long_term: requestLongTermWrites,
  check_in: checkInWrites,
  request_reopen: requestReopenWrites,
  reopen: visitOfReopening,
  propose_veto: proposeVetoWrites,
  withdraw: { rows: async ({ input: { reason } }) => ({ reason }) },
  merge: mergeWrites,
} satisfies { [Code in FindingAction]?: ActionWrites<Code> };

/** What the action writes beside; empty where the generic path writes all of it. */
export function writesOf<Code extends FindingAction>(code: Code): ActionWrites<Code> {
  const known: { [Some in FindingAction]?: unknown } = writes;
  return (known[code] ?? {}) as ActionWrites<Code>;
}
