"use client";

import { needsTwoSigners, verdictsInput } from "@xianlan/domain";
import { Notice, RadioGroup, TextArea } from "@xianlan/ui";
import { z } from "zod";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useVerb } from "../../../lib/trpc/use-verb.ts";
import {
  DeedFrame,
  draftKey,
  type FindingPage,
  type Reader,
  useDeedForm,
} from "../../findings/index.ts";
import { deedOfVerdicts, type VerdictDeed, verdictDeeds } from "../verdict-deed.ts";
import { ClaimDigest } from "./claim-digest.tsx";

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

const words = {
  return: { submit: "退回整改", done: "已退回责任单位继续整改" },
  propose_closure: { submit: "提请销号", done: "已提请销号，等待第二签字" },
  close: { submit: "销号", done: "已销号" },
} as const satisfies Record<VerdictDeed, { submit: string; done: string }>;

/** A verdict on each criterion; together they say whether it is returned, proposed or closed. */
export function VerdictForm(props: {
  page: FindingPage;
  reader: Reader;
  onDone: (message: string) => void;
  onCancel: () => void;
}) {
  const { page, reader, onDone, onCancel } = props;
  const trpc = useTRPC();
  const verbs = {
    return: useVerb(trpc.finding.return.mutationOptions()),
    propose_closure: useVerb(trpc.finding.proposeClosure.mutationOptions()),
    close: useVerb(trpc.finding.close.mutationOptions()),
  };
  const all = Object.values(verbs);
  const verb = {
    pending: all.some(({ pending }) => pending),
    error: all.find(({ error }) => error !== null)?.error ?? null,
    reset: () => {
      for (const one of all) one.reset();
    },
  };
  const may = verdictDeeds(page.available);
  const known = page.verifications.findLast(({ outcome }) => outcome === null);
  const fresh = page.criteria.map(({ id }): Verdict => {
    const one = known?.verdicts.find(({ criterionId }) => criterionId === id);
    return { criterionId: id, met: one?.met ?? null, reason: one?.reason ?? "" };
  });
  const form = useDeedForm({
    draftKey: draftKey(reader, page.id, "verify"),
    version: page.version,
    fresh: { verdicts: fresh },
    mend: ({ verdicts }) => ({
      verdicts: fresh.map(
        (one) => verdicts.find(({ criterionId }) => criterionId === one.criterionId) ?? one,
      ),
    }),
    schema,
    verb,
    send: async (parsed, beside) => {
      const deed = deedOfVerdicts(parsed.verdicts, may);
      if (deed === null) return null;
      verb.reset();
      const answer = await verbs[deed].run({ id: page.id, ...parsed, ...beside });
      return answer === null ? null : deed;
    },
    onDone: (deed) => onDone(words[deed].done),
  });
  const { values, set, errorAt, fieldId } = form;
  const deed = deedOfVerdicts(values.verdicts, may);
  const blocked = deed === null && values.verdicts.every(({ met }) => met !== null);
  const change = (at: number, part: Partial<Verdict>) =>
    set({
      verdicts: values.verdicts.map((one, index) => (index === at ? { ...one, ...part } : one)),
    });
  const signer = known?.firstSignerName || known?.takenByName;
  return (
    <DeedFrame
      form={form}
      ownPage
      submitLabel={deed === null ? "提交结论" : words[deed].submit}
      danger={deed === "return"}
      seenState={page.stateLabel}
      onCancel={onCancel}
    >
      {page.closureProposedBy !== null && (
        <Notice>您是第二签字人。{signer}的结论已带出，请逐条核对。</Notice>
      )}
      {page.closureProposedBy === null && needsTwoSigners(page) && (
        <Notice>较重、重大问题由两人签字：您签字后，由督查办另一位同志销号。</Notice>
      )}
      {blocked && <Notice kind="warning">结论都已达标，请等待督查办第二签字。</Notice>}
      <ol className="flex flex-col divide-y divide-line border-y border-line">
        {page.criteria.map((criterion, at) => {
          const verdict = values.verdicts.at(at);
          const met = verdict?.met ?? null;
          const first = known?.verdicts.find(({ criterionId }) => criterionId === criterion.id);
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
              {page.closureProposedBy !== null && first !== undefined && (
                <p className="text-xs text-muted">
                  {signer}：{first.met ? "达标" : `未达标，${first.reason}`}
                </p>
              )}
              <ClaimDigest page={page} today={reader.today} />
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
