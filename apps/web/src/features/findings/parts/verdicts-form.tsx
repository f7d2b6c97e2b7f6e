"use client";

import { needsTwoSigners, verdictsInput } from "@xianlan/domain";
import { Notice, RadioGroup, TextArea } from "@xianlan/ui";
import { z } from "zod";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useVerb } from "../../../lib/trpc/use-verb.ts";
import { useDeedForm } from "../use-deed-form.ts";
import { DeedFrame } from "./deed-frame.tsx";
import { type DeedProps, draftKey } from "./deed-props.ts";

type Verdict = { criterionId: string; met: boolean | null; reason: string };

/** A verdict not given yet is told apart from “not met”. */
const given = z.object({
  verdicts: z.array(
    z.object({
      criterionId: z.string(),
      met: z.boolean("请选择达标或未达标"),
      reason: z.string(),
    }),
  ),
});
const schema = given.pipe(verdictsInput);

const answers = [
  { value: "met", label: "达标" },
  { value: "unmet", label: "未达标" },
] as const;

const deedWords = {
  return: { submit: "退回整改", done: "已退回责任单位继续整改" },
  propose_closure: { submit: "提请销号", done: "已提请销号，等待第二签字" },
  close: { submit: "销号", done: "已销号" },
} as const;

/** 退回、提请销号、销号: a verdict on each closure criterion, with the reason of each unmet one. */
export function VerdictsForm(props: DeedProps & { deed: keyof typeof deedWords }) {
  const { page, reader, deed, onDone, onCancel } = props;
  const trpc = useTRPC();
  const verbs = {
    return: useVerb(trpc.finding.return.mutationOptions()),
    propose_closure: useVerb(trpc.finding.proposeClosure.mutationOptions()),
    close: useVerb(trpc.finding.close.mutationOptions()),
  };
  const verb = verbs[deed];
  const earlier = page.verifications.at(-1)?.verdicts ?? [];
  const fresh = page.criteria.map(({ id }): Verdict => {
    const known = earlier.find(({ criterionId }) => criterionId === id);
    return { criterionId: id, met: known?.met ?? null, reason: known?.reason ?? "" };
  });
  const form = useDeedForm({
    draftKey: draftKey(reader, page.id, deed),
    version: page.version,
    fresh: { verdicts: fresh },
    mend: ({ verdicts }) => ({
      verdicts: fresh.map(
        (one) => verdicts.find(({ criterionId }) => criterionId === one.criterionId) ?? one,
      ),
    }),
    schema,
    verb,
    send: (parsed, beside) => verb.run({ id: page.id, ...parsed, ...beside }),
    onDone: () => onDone(deedWords[deed].done),
  });
  const { values, set, errorAt, fieldId } = form;
  const change = (at: number, part: Partial<Verdict>) =>
    set({
      verdicts: values.verdicts.map((one, index) => (index === at ? { ...one, ...part } : one)),
    });
  return (
    <DeedFrame
      form={form}
      submitLabel={deedWords[deed].submit}
      danger={deed === "return"}
      cost={`${page.criteria.length}条结论，约${Math.max(1, Math.ceil(page.criteria.length / 2))}分钟`}
      seenState={page.stateLabel}
      onCancel={onCancel}
    >
      {needsTwoSigners(page) && deed !== "return" && (
        <Notice>
          {deed === "propose_closure"
            ? "较重、重大问题由两人签字：您签字后，由督查办另一位同志销号。"
            : "您是第二签字人。提请人的结论已带出，请逐条核对。"}
        </Notice>
      )}
      <ol className="flex flex-col divide-y divide-line border-y border-line">
        {page.criteria.map((criterion, at) => {
          const verdict = values.verdicts.at(at);
          const met = verdict?.met ?? null;
          return (
            <li key={criterion.id} className="flex flex-col gap-3 py-4">
              <div id={fieldId(`verdicts.${at}.met`)} tabIndex={-1} className="outline-none">
                <RadioGroup
                  layout="row"
                  legend={`标准${at + 1}：${criterion.text}`}
                  options={answers}
                  value={met === null ? null : met ? "met" : "unmet"}
                  error={errorAt(`verdicts.${at}.met`)}
                  onValueChange={(value) => change(at, { met: value === "met" })}
                />
              </div>
              {met === false && (
                <TextArea
                  id={fieldId(`verdicts.${at}.reason`)}
                  label="未达标的理由"
                  hint="责任单位会看到"
                  required
                  rows={2}
                  maxLength={500}
                  value={verdict?.reason ?? ""}
                  error={errorAt(`verdicts.${at}.reason`)}
                  onChange={(event) => change(at, { reason: event.target.value })}
                />
              )}
            </li>
          );
        })}
      </ol>
    </DeedFrame>
  );
}
