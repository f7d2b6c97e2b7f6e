"use client";

import { AlertDialog, Notice, useToast } from "@xianlan/ui";
import { useRouter } from "next/navigation";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { FindingPage } from "../finding-types.ts";

type Prior = NonNullable<FindingPage["prior"]>;

/** A draft whose fact reopens the finding that was closed before. */
export type Reopening = {
  draft: Pick<FindingPage, "id" | "version" | "fact" | "foundOn" | "visitId">;
  prior: Pick<Prior, "id" | "version" | "number">;
  mayWithdraw: boolean;
};

/** Asks once more, then requests the reopening. */
export function ReopenDialog(props: Reopening & { onClose: () => void }) {
  const { draft, prior, mayWithdraw, onClose } = props;
  const router = useRouter();
  const toast = useToast();
  const requesting = useAction("finding.requestReopen");
  const withdrawing = useAction("finding.withdraw");
  const noting = useAction("finding.note");

  /** The draft's fact becomes the reopening's; then the draft is withdrawn. */
  async function request() {
    const { fact: newFact, foundOn: visitedOn, visitId } = draft;
    const { id, version } = prior;
    const requested = await requesting.run({ id, version, newFact, visitedOn, visitId });
    if (requested === null) return;
    const reason = `事实已用于提请${prior.number}重新挂账`;
    // Someone who may not withdraw it leaves a note for those who may.
    if (!mayWithdraw) await noting.run({ id: draft.id, text: `${reason}，请撤销本草稿` });
    const wasWithdrawn =
      mayWithdraw &&
      (await withdrawing.run({ id: draft.id, version: draft.version, reason })) !== null;
    toast({
      title: wasWithdrawn
        ? `已提请${prior.number}重新挂账，草稿已撤销`
        : `已提请${prior.number}重新挂账，草稿请督查办撤销`,
    });
    router.push(`/findings/${prior.id}`);
  }

  return (
    <AlertDialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={`提请${prior.number}重新挂账`}
      description={`以本草稿的事实提请，由督查办确认后开始新一轮整改。${mayWithdraw ? "本草稿随即撤销。" : "本草稿由督查办撤销。"}`}
      confirmLabel="提请重新挂账"
      loading={requesting.pending || withdrawing.pending || noting.pending}
      onConfirm={() => void request()}
    >
      {requesting.error && <Notice kind="warning" title={requesting.error.message} />}
    </AlertDialog>
  );
}
