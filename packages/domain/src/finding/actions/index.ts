import { close } from "./closure/close.ts";
import { proposeClosure } from "./closure/propose-closure.ts";
import { requestClosure } from "./closure/request-closure.ts";
import { returnFinding } from "./closure/return.ts";
import { startVerification } from "./closure/start-verification.ts";
import { issue } from "./drafting/issue.ts";
import { merge } from "./drafting/merge.ts";
import { withdraw } from "./drafting/withdraw.ts";
import { acknowledge } from "./rectification/acknowledge.ts";
import { checkIn } from "./rectification/check-in.ts";
import { split } from "./rectification/split.ts";
import { dismiss } from "./requests/dismiss.ts";
import { dispute } from "./requests/dispute.ts";
import { grantExtension } from "./requests/grant-extension.ts";
import { makeLongTerm } from "./requests/make-long-term.ts";
import { refuseExtension } from "./requests/refuse-extension.ts";
import { refuseLongTerm } from "./requests/refuse-long-term.ts";
import { refuseReopen } from "./requests/refuse-reopen.ts";
import { reopen } from "./requests/reopen.ts";
import { requestExtension } from "./requests/request-extension.ts";
import { requestLongTerm } from "./requests/request-long-term.ts";
import { requestReopen } from "./requests/request-reopen.ts";
import { uphold } from "./requests/uphold.ts";
import { confirmVeto } from "./supervision/confirm-veto.ts";
import { proposeVeto } from "./supervision/propose-veto.ts";
import { refuseVeto } from "./supervision/refuse-veto.ts";

/** The whole life of a finding: every action, in the order in which a finding may meet it. */
export const lifecycle = [
  issue,
  acknowledge,
  dispute,
  uphold,
  dismiss,
  requestClosure,
  startVerification,
  returnFinding,
  proposeClosure,
  close,
  requestExtension,
  grantExtension,
  refuseExtension,
  split,
  requestLongTerm,
  makeLongTerm,
  refuseLongTerm,
  checkIn,
  requestReopen,
  reopen,
  refuseReopen,
  proposeVeto,
  confirmVeto,
  refuseVeto,
  withdraw,
  merge,
] as const;
