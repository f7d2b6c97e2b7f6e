"use client";

import { formatDay } from "@xianlan/domain/calendar";
import { needsTwoSigners } from "@xianlan/domain/finding";
import { linkClass, Notice } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import {
  ActionFrame,
  draftKey,
  type FindingPage,
  measureName,
  type Reader,
  type Verdict,
  VerdictRows,
  verdictLabels,
  verdictsSchema,
} from "../../findings/index.ts";
import { actionOfVerdicts, verdictActions } from "../verdict-action.ts";

/** A verdict on each criterion; together they say whether it is returned, proposed or closed. */
export function VerdictForm(props: {
  page: FindingPage;
  reader: Reader;
  onDone: (message: string) => void;
  onCancel: () => void;
}) {
  const { page, reader, onDone, onCancel } = props;
  const mutations = {
    return: useAction("finding.return"),
    propose_closure: useAction("finding.proposeClosure"),
    close: useAction("finding.close"),
  };
  const all = Object.values(mutations);
  const mutation = {
    pending: all.some(({ pending }) => pending),
    error: all.find(({ error }) => error !== null)?.error ?? null,
    reset: () => {
      for (const one of all) one.reset();
    },
  };
  const may = verdictActions(page.available);
  const known = page.verifications.findLast(({ outcome }) => outcome === null);
  const initial = page.criteria.map(({ id }): Verdict => {
    const one = known?.verdicts.find(({ criterionId }) => criterionId === id);
    return { criterionId: id, met: one?.met ?? null, reason: one?.reason ?? "" };
  });
  const form = useActionForm({
    draftKey: draftKey(reader, page.id, "verify"),
    version: page.version,
    initial: { verdicts: initial },
    repair: ({ verdicts }) => ({
      verdicts: initial.map(
        (one) => verdicts.find(({ criterionId }) => criterionId === one.criterionId) ?? one,
      ),
    }),
    schema: verdictsSchema,
    action: mutation,
    send: async (parsed, context) => {
      const action = actionOfVerdicts(parsed.verdicts, may);
      if (action === null) return null;
      mutation.reset();
      const result = await mutations[action].run({ id: page.id, ...parsed, ...context });
      return result === null ? null : action;
    },
    onDone: (action) => onDone(verdictLabels[action].done),
  });
  const { values, set } = form;
  const action = actionOfVerdicts(values.verdicts, may);
  const blocked = action === null && values.verdicts.every(({ met }) => met !== null);
  const signer = known?.firstSignerName || known?.startedByName;
  return (
    <ActionFrame
      form={form}
      ownPage
      submitLabel={action === null ? "提交结论" : verdictLabels[action].submit}
      danger={action === "return"}
      openedState={page.stateLabel}
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

/** On a phone the columns lie far below: claim and files in short, under each criterion. */
function ClaimDigest({ page, today }: { page: FindingPage; today: string }) {
  const request = page.closureRequests.at(-1);
  if (request === undefined) return null;
  const files = [...request.attachments, ...page.progress.flatMap((one) => one.attachments)];
  return (
    <details className="text-sm lg:hidden">
      <summary className={linkClass("plain", "min-h-10 py-2")}>
        对照申报{request.results.length}条、材料{files.length}个
      </summary>
      <ul className="flex flex-col gap-1.5 border-l-2 border-line pl-3">
        {request.results.map(({ measureId, result }) => {
          const text = page.measures.find(({ id }) => id === measureId)?.text ?? "";
          return (
            <li key={measureId}>
              <span className="text-muted">
                {measureName(page, measureId)} {text}：
              </span>
              {result}
            </li>
          );
        })}
        {files.map(({ id, fileName, happenedOn }) => (
          <li key={id}>
            <a href={`/api/files/${id}`} target="_blank" rel="noreferrer" className={linkClass()}>
              {fileName}
            </a>
            <span className="text-xs text-muted"> 发生{formatDay(happenedOn, today)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
