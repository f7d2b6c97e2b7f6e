"use client";

import { Dialog, TextSkeleton } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { deedLabels } from "../deed-words.ts";
import type { Deed } from "../finding-types.ts";
import type { DeedProps } from "./deed-props.ts";

const loading = () => <TextSkeleton lines={4} />;

// Each form comes when it is opened: a reader of the page pays for none of them.
const AcknowledgeForm = dynamic(
  () => import("./acknowledge-form.tsx").then((file) => file.AcknowledgeForm),
  { loading },
);
const ClosureForm = dynamic(() => import("./closure-form.tsx").then((file) => file.ClosureForm), {
  loading,
});
const IssueForm = dynamic(() => import("./issue-form.tsx").then((file) => file.IssueForm), {
  loading,
});
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
const TakeForm = dynamic(() => import("./take-form.tsx").then((file) => file.TakeForm), {
  loading,
});
const VerdictsForm = dynamic(
  () => import("./verdicts-form.tsx").then((file) => file.VerdictsForm),
  { loading },
);
const WithdrawForm = dynamic(() => import("./text-forms.tsx").then((file) => file.WithdrawForm), {
  loading,
});

const purposes = {
  issue: "交办后责任单位即可看到，整改时限开始计算。",
  acknowledge: "签收后进入整改。请明确责任人，逐条写出措施和完成日期。",
  request_closure: "由分管领导确认整改到位后申请，提交后时限停止计算。",
  take: "受理后由您核查，5个工作日内给出结论。",
  close: "全部标准达标才能销号；销号后用时和是否按期不再改变。",
  propose_closure: "全部标准达标才能提请销号。",
  return: "至少一条标准未达标。退回后责任单位继续整改，至少还有3个工作日。",
  progress: "发生一次填报一次，可以附照片或文件。",
  measure: "整改中需要补充的措施。",
  note: "记在办理经过里。",
  merge: "同一单位同一件事重复登记的，并入另一件。",
  withdraw: "登记有误或不属实的，撤销。",
} as const satisfies Record<Deed, string>;

/** The dialog of one deed on one finding. */
export function DeedDialog(props: DeedProps & { deed: Deed; open: boolean }) {
  const { deed, open, ...form } = props;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) form.onCancel();
      }}
      size={deed === "acknowledge" || deed === "request_closure" ? "lg" : "md"}
      title={`${deedLabels[deed]} ${form.page.number}`}
      description={purposes[deed]}
    >
      <DeedForm deed={deed} {...form} />
    </Dialog>
  );
}

function DeedForm({ deed, ...props }: DeedProps & { deed: Deed }) {
  switch (deed) {
    case "issue":
      return <IssueForm {...props} />;
    case "acknowledge":
      return <AcknowledgeForm {...props} />;
    case "request_closure":
      return <ClosureForm {...props} />;
    case "take":
      return <TakeForm {...props} />;
    case "return":
    case "propose_closure":
    case "close":
      return <VerdictsForm deed={deed} {...props} />;
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
  }
}
