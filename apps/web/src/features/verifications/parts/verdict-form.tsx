"use client";

import { needsTwoSigners } from "@xianlan/domain";
import { Notice } from "@xianlan/ui";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useVerb } from "../../../lib/trpc/use-verb.ts";
import {
  ActionFrame,
  draftKey,
  type FindingPage,
  type Reader,
  useActionForm,
  type Verdict,
  VerdictRows,
  verdictsSchema,
  verdictWords,
} from "../../findings/index.ts";
import { deedOfVerdicts, verdictActions } from "../verdict-deed.ts";
import { ClaimDigest } from "./claim-digest.tsx";

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
  const may = verdictActions(page.available);
  const known = page.verifications.findLast(({ outcome }) => outcome === null);
  const fresh = page.criteria.map(({ id }): Verdict => {
    const one = known?.verdicts.find(({ criterionId }) => criterionId === id);
    return { criterionId: id, met: one?.met ?? null, reason: one?.reason ?? "" };
  });
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, "verify"),
    version: page.version,
    fresh: { verdicts: fresh },
    mend: ({ verdicts }) => ({
      verdicts: fresh.map(
        (one) => verdicts.find(({ criterionId }) => criterionId === one.criterionId) ?? one,
      ),
    }),
    schema: verdictsSchema,
    verb,
    send: async (parsed, beside) => {
      const deed = deedOfVerdicts(parsed.verdicts, may);
      if (deed === null) return null;
      verb.reset();
      const answer = await verbs[deed].run({ id: page.id, ...parsed, ...beside });
      return answer === null ? null : deed;
    },
    onDone: (deed) => onDone(verdictWords[deed].done),
  });
  const { values, set } = form;
  const deed = deedOfVerdicts(values.verdicts, may);
  const blocked = deed === null && values.verdicts.every(({ met }) => met !== null);
  const signer = known?.firstSignerName || known?.startedByName;
  return (
    <ActionFrame
      form={form}
      ownPage
      submitLabel={deed === null ? "提交结论" : verdictWords[deed].submit}
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
      <VerdictRows
        criteria={page.criteria}
        verdicts={values.verdicts}
        form={form}
        onChange={(verdicts) => set({ verdicts })}
        beside={(id) => {
          const first = known?.verdicts.find(({ criterionId }) => criterionId === id);
          return (
            <>
              {page.closureProposedBy !== null && first !== undefined && (
                <p className="text-xs text-muted">
                  {signer}：{first.met ? "达标" : `未达标，${first.reason}`}
                </p>
              )}
              <ClaimDigest page={page} today={reader.today} />
            </>
          );
        }}
      />
    </ActionFrame>
  );
}
