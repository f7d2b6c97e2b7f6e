"use client";

import { reasonedInput } from "@xianlan/domain";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useVerb } from "../../../lib/trpc/use-verb.ts";
import { useDeedForm } from "../use-deed-form.ts";
import { AskedBeside } from "./asked-beside.tsx";
import { DeedFrame } from "./deed-frame.tsx";
import { type DeedProps, draftKey } from "./deed-props.ts";
import { ReasonField } from "./reason-field.tsx";
import { VetoEffect } from "./veto-effect.tsx";

const deedWords = {
  uphold: {
    kind: "dispute",
    submit: "异议成立",
    danger: true,
    label: "复核理由",
    hint: "责任单位会看到。成立后本件撤销，不再统计",
    done: "异议成立，本件已撤销",
  },
  dismiss: {
    kind: "dispute",
    submit: "异议不成立",
    danger: false,
    label: "复核理由",
    hint: "责任单位会看到。暂停的天数补给责任单位",
    done: "异议不成立，时限恢复计算",
  },
  refuse_extension: {
    kind: "extension",
    submit: "不同意延期",
    danger: false,
    label: "不同意的理由",
    hint: "责任单位会看到。时限不变",
    done: "已答复不同意延期",
  },
  make_long_term: {
    kind: "long_term",
    submit: "转长期坚持",
    danger: false,
    label: "批准意见",
    hint: "责任单位会看到。此后每季度查看一次",
    done: "已转长期坚持",
  },
  refuse_long_term: {
    kind: "long_term",
    submit: "不同意转长期坚持",
    danger: false,
    label: "不同意的理由",
    hint: "责任单位会看到。仍按原时限整改",
    done: "已答复不同意转长期坚持",
  },
  refuse_reopen: {
    kind: "reopening",
    submit: "不予重新挂账",
    danger: false,
    label: "不予的理由",
    hint: "只有县级人员能看到。本件维持已销号",
    done: "已答复不予重新挂账",
  },
  confirm_veto: {
    kind: "veto",
    submit: "确认一票否决",
    danger: true,
    label: "确认意见",
    hint: "责任单位会看到",
    done: "已确认一票否决",
  },
  refuse_veto: {
    kind: "veto",
    submit: "不予一票否决",
    danger: false,
    label: "不予的理由",
    hint: "只有县级人员能看到",
    done: "已答复不予一票否决",
  },
} as const;
export type ReasonedDeed = keyof typeof deedWords;

/** Every answer to a request that needs a reason alone; the request stands beside it. */
export function ReasonedForm(props: DeedProps & { deed: ReasonedDeed }) {
  const { page, reader, deed, onDone, onCancel } = props;
  const { finding } = useTRPC();
  const verbs = {
    uphold: useVerb(finding.uphold.mutationOptions()),
    dismiss: useVerb(finding.dismiss.mutationOptions()),
    refuse_extension: useVerb(finding.refuseExtension.mutationOptions()),
    make_long_term: useVerb(finding.makeLongTerm.mutationOptions()),
    refuse_long_term: useVerb(finding.refuseLongTerm.mutationOptions()),
    refuse_reopen: useVerb(finding.refuseReopen.mutationOptions()),
    confirm_veto: useVerb(finding.confirmVeto.mutationOptions()),
    refuse_veto: useVerb(finding.refuseVeto.mutationOptions()),
  };
  const verb = verbs[deed];
  const words = deedWords[deed];
  const form = useDeedForm({
    draftKey: draftKey(reader, page.id, deed),
    version: page.version,
    fresh: { reason: "" },
    schema: reasonedInput,
    verb,
    send: (parsed, beside) => verb.run({ id: page.id, ...parsed, ...beside }),
    onDone: () => onDone(words.done),
  });
  return (
    <DeedFrame
      form={form}
      submitLabel={words.submit}
      danger={words.danger}
      cost="1项"
      seenState={page.stateLabel}
      onCancel={onCancel}
    >
      <AskedBeside page={page} kind={words.kind} today={reader.today}>
        {deed === "confirm_veto" && <VetoEffect unitName={page.unitName} today={reader.today} />}
        <ReasonField
          form={form}
          value={form.values.reason}
          label={words.label}
          hint={words.hint}
          onChange={(reason) => form.set({ reason })}
        />
      </AskedBeside>
    </DeedFrame>
  );
}
