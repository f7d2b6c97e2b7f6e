import type { FindingAction } from "@xianlan/domain/finding";
import { disputeWrites } from "../requests/dispute.ts";
import { proposeVetoWrites } from "../requests/propose-veto.ts";
import { requestExtensionWrites } from "../requests/request-extension.ts";
import { requestLongTermWrites } from "../requests/request-long-term.ts";
import { requestReopenWrites } from "../requests/request-reopen.ts";
import { acknowledgeWrites } from "./acknowledge.ts";
import type { ActionWrites } from "./action-write.ts";
import { checkInWrites } from "./check-in.ts";
import { issueWrites } from "./issue.ts";
import { mergeWrites } from "./merge.ts";
import { requestClosureWrites } from "./request-closure.ts";
import { splitWrites } from "./split.ts";
import { startVerificationWrites, verdictWrites } from "./verdicts.ts";
import { visitOfReopening } from "./visit-of-reopening.ts";

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
