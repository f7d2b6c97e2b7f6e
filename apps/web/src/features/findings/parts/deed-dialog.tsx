"use client";

import { Dialog, RadioGroup, TextSkeleton } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import { decisions, deedsFor } from "../deed-groups.ts";
import { deedPurposes } from "../deed-purposes.ts";
import { deedLabels } from "../deed-words.ts";
import type { Deed, FindingPage } from "../finding-types.ts";
import type { DeedProps } from "./deed-props.ts";

const loading = () => <TextSkeleton lines={4} />;

// Each form comes when it is opened: a reader of the page pays for none of them.
const AcknowledgeForm = dynamic(
  () => import("./acknowledge-form.tsx").then((file) => file.AcknowledgeForm),
  { loading },
);
const CheckInForm = dynamic(() => import("./check-in-form.tsx").then((file) => file.CheckInForm), {
  loading,
});
const ClosureForm = dynamic(() => import("./closure-form.tsx").then((file) => file.ClosureForm), {
  loading,
});
const DisputeForm = dynamic(() => import("./dispute-form.tsx").then((file) => file.DisputeForm), {
  loading,
});
const ExtensionForm = dynamic(
  () => import("./extension-form.tsx").then((file) => file.ExtensionForm),
  { loading },
);
const GrantForm = dynamic(() => import("./grant-form.tsx").then((file) => file.GrantForm), {
  loading,
});
const IssueForm = dynamic(() => import("./issue-form.tsx").then((file) => file.IssueForm), {
  loading,
});
const LongTermForm = dynamic(
  () => import("./long-term-form.tsx").then((file) => file.LongTermForm),
  { loading },
);
const MeasureForm = dynamic(() => import("./measure-form.tsx").then((file) => file.MeasureForm), {
  loading,
});
const MergeForm = dynamic(() => import("./merge-form.tsx").then((file) => file.MergeForm), {
  loading,
});
const NoteForm = dynamic(() => import("./text-forms.tsx").then((file) => file.NoteForm), {
  loading,
});
const ProgressForm = dynamic(
  () => import("./progress-form.tsx").then((file) => file.ProgressForm),
  { loading },
);
const ReasonedForm = dynamic(
  () => import("./reasoned-form.tsx").then((file) => file.ReasonedForm),
  { loading },
);
const ReopenForm = dynamic(() => import("./reopen-form.tsx").then((file) => file.ReopenForm), {
  loading,
});
const SplitForm = dynamic(() => import("./split-form.tsx").then((file) => file.SplitForm), {
  loading,
});
const StartVerificationForm = dynamic(
  () => import("./start-verification-form.tsx").then((file) => file.StartVerificationForm),
  {
    loading,
  },
);
const VerdictsForm = dynamic(
  () => import("./verdicts-form.tsx").then((file) => file.VerdictsForm),
  { loading },
);
const VetoForm = dynamic(() => import("./veto-form.tsx").then((file) => file.VetoForm), {
  loading,
});
const WithdrawForm = dynamic(() => import("./text-forms.tsx").then((file) => file.WithdrawForm), {
  loading,
});

/** Forms with rows, or with the request they answer beside their fields. */
const wide: ReadonlySet<Deed> = new Set<Deed>([
  ...(["acknowledge", "request_closure", "request_long_term", "split"] as const),
  ...(["uphold", "dismiss", "grant_extension", "refuse_extension"] as const),
  ...(["make_long_term", "refuse_long_term", "reopen", "refuse_reopen"] as const),
  ...(["confirm_veto", "refuse_veto"] as const),
]);

/** The dialog of one deed on one finding; a yes can be made a no without leaving it. */
export function DeedDialog(
  props: DeedProps & { deed: Deed; open: boolean; onSwitch?: (deed: Deed) => void },
) {
  const { deed, open, onSwitch, ...form } = props;
  const [switched, setSwitched] = useState(false);
  const answer = (next: Deed) => {
    setSwitched(true);
    onSwitch?.(next);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) form.onCancel();
      }}
      size={wide.has(deed) ? "lg" : "md"}
      title={`${deedLabels[deed]} ${form.page.number}`}
      description={deedPurposes[deed]}
    >
      {onSwitch && <Answer deed={deed} page={form.page} onSwitch={answer} />}
      <div data-keep-focus={switched || undefined}>
        <DeedForm key={deed} deed={deed} {...form} />
      </div>
    </Dialog>
  );
}

function Answer(props: { deed: Deed; page: FindingPage; onSwitch: (deed: Deed) => void }) {
  const { deed, page, onSwitch } = props;
  const may = deedsFor(page);
  const answers = decisions
    .find((pair) => pair.includes(deed))
    ?.filter((one) => one === deed || may.has(one));
  if (answers === undefined || answers.length < 2) return null;
  return (
    <div className="mb-5">
      <RadioGroup
        layout="row"
        legend="您的答复"
        options={answers.map((value) => ({ value, label: deedLabels[value] }))}
        value={deed}
        onValueChange={onSwitch}
      />
    </div>
  );
}

function DeedForm({ deed, ...props }: DeedProps & { deed: Deed }) {
  switch (deed) {
    case "issue":
      return <IssueForm {...props} />;
    case "acknowledge":
      return <AcknowledgeForm {...props} />;
    case "dispute":
      return <DisputeForm {...props} />;
    case "request_closure":
      return <ClosureForm {...props} />;
    case "start_verification":
      return <StartVerificationForm {...props} />;
    case "return":
    case "propose_closure":
    case "close":
      return <VerdictsForm deed={deed} {...props} />;
    case "request_extension":
      return <ExtensionForm {...props} />;
    case "grant_extension":
      return <GrantForm {...props} />;
    case "split":
      return <SplitForm {...props} />;
    case "request_long_term":
      return <LongTermForm {...props} />;
    case "check_in":
      return <CheckInForm {...props} />;
    case "request_reopen":
    case "reopen":
      return <ReopenForm deed={deed} {...props} />;
    case "propose_veto":
      return <VetoForm {...props} />;
    case "progress":
      return <ProgressForm {...props} />;
    case "measure":
      return <MeasureForm {...props} />;
    case "note":
      return <NoteForm {...props} />;
    case "merge":
      return <MergeForm {...props} />;
    case "withdraw":
      return <WithdrawForm {...props} />;
    default:
      return <ReasonedForm deed={deed} {...props} />;
  }
}
