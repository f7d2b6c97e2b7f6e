import type { ReasonAction } from "@xianlan/domain/finding";
import { TextSkeleton } from "@xianlan/ui";
import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import { decisions } from "../action-groups.ts";
import type { PageAction } from "../finding-types.ts";
import type { ActionProps } from "./action-props.ts";

const loading = () => <TextSkeleton lines={4} />;

// Each form comes when it is opened: a reader of the page pays for none of them.
export const ReasonForm = dynamic(
  () => import("./reason-form.tsx").then((file) => file.ReasonForm),
  { loading },
);

/** The form of every action that asks for more than a reason; a missing one does not compile. */
export const actionForms: {
  [Action in Exclude<PageAction, ReasonAction>]: ComponentType<ActionProps & { action: Action }>;
} = {
  issue: dynamic(() => import("./issue-form.tsx").then((file) => file.IssueForm), { loading }),
  acknowledge: dynamic(
    () => import("./acknowledge-form.tsx").then((file) => file.AcknowledgeForm),
    { loading },
  ),
  dispute: dynamic(() => import("../requests/dispute-form.tsx").then((file) => file.DisputeForm), {
    loading,
  }),
  request_closure: dynamic(
    () => import("../requests/request-closure-form.tsx").then((file) => file.RequestClosureForm),
    { loading },
  ),
  start_verification: dynamic(
    () => import("./start-verification-form.tsx").then((file) => file.StartVerificationForm),
    { loading },
  ),
  return: dynamic<ActionProps & { action: "return" }>(
    () => import("./verdicts-form.tsx").then((file) => file.VerdictsForm),
    { loading },
  ),
  propose_closure: dynamic<ActionProps & { action: "propose_closure" }>(
    () => import("./verdicts-form.tsx").then((file) => file.VerdictsForm),
    { loading },
  ),
  close: dynamic<ActionProps & { action: "close" }>(
    () => import("./verdicts-form.tsx").then((file) => file.VerdictsForm),
    { loading },
  ),
  request_extension: dynamic(
    () =>
      import("../requests/request-extension-form.tsx").then((file) => file.RequestExtensionForm),
    { loading },
  ),
  grant_extension: dynamic(
    () => import("../requests/grant-extension-form.tsx").then((file) => file.GrantExtensionForm),
    { loading },
  ),
  split: dynamic(() => import("./split-form.tsx").then((file) => file.SplitForm), { loading }),
  request_long_term: dynamic(
    () => import("../requests/request-long-term-form.tsx").then((file) => file.RequestLongTermForm),
    { loading },
  ),
  check_in: dynamic(() => import("./check-in-form.tsx").then((file) => file.CheckInForm), {
    loading,
  }),
  request_reopen: dynamic<ActionProps & { action: "request_reopen" }>(
    () => import("../requests/reopen-form.tsx").then((file) => file.ReopenForm),
    { loading },
  ),
  reopen: dynamic<ActionProps & { action: "reopen" }>(
    () => import("../requests/reopen-form.tsx").then((file) => file.ReopenForm),
    { loading },
  ),
  propose_veto: dynamic(
    () => import("../requests/propose-veto-form.tsx").then((file) => file.ProposeVetoForm),
    { loading },
  ),
  merge: dynamic(() => import("./merge-form.tsx").then((file) => file.MergeForm), { loading }),
  progress: dynamic(() => import("./progress-form.tsx").then((file) => file.ProgressForm), {
    loading,
  }),
  measure: dynamic(() => import("./measure-form.tsx").then((file) => file.MeasureForm), {
    loading,
  }),
  note: dynamic(() => import("./note-form.tsx").then((file) => file.NoteForm), { loading }),
};

/** Forms with rows, or with the request they decide beside their fields. */
export const wideForms: ReadonlySet<PageAction> = new Set<PageAction>([
  ...(["acknowledge", "request_closure", "request_long_term", "split"] as const),
  ...decisions.flat(),
]);
