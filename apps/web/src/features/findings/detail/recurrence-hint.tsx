"use client";

import { recurrenceDays } from "@xianlan/domain/finding";
import { AlertDialog, Button, buttonClass, linkClass, Notice, useToast } from "@xianlan/ui";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { dayOrDash } from "../finding-text.ts";
import type { FindingPage } from "../finding-types.ts";

type Prior = NonNullable<FindingPage["prior"]>;

/** On a draft: the like finding that was closed, to be reopened within 180 days, linked after. */
export function RecurrenceHint({ page, today }: { page: FindingPage; today: string }) {
  const { prior } = page;
  if (page.state !== "draft" || prior === null) return null;
  const link = (
    <Link href={`/findings/${prior.id}`} prefetch={false} className={linkClass("prose")}>
      {prior.number}
    </Link>
  );
  const closed = `${dayOrDash(prior.closedOn, today)}销号`;
  if (prior.kind === "link") {
    return (
      <Notice title="同一条款、同一点位此前有过问题">
        {link}已于{closed}，交办时自动关联为再次发生。
      </Notice>
    );
  }
  if (prior.reopenRequested) {
    return (
      <Notice title={`已提请${prior.number}重新挂账，等待督查办确认`}>
        {link}确认后重新整改。本草稿请撤销；确属另一件事的，交办时写明另立理由。
      </Notice>
    );
  }
  return (
    <Notice
      kind="warning"
      title={`同一条款、同一点位的问题销号不满${recurrenceDays}天`}
      action={<Choices page={page} prior={prior} />}
    >
      {link}已于{closed}。又发生的，应提请重新挂账；确属另一件事的，另立并写明理由。
    </Notice>
  );
}

function Choices({ page, prior }: { page: FindingPage; prior: Prior }) {
  const router = useRouter();
  const toast = useToast();
  const requesting = useAction("finding.requestReopen");
  const withdrawing = useAction("finding.withdraw");
  const noting = useAction("finding.note");
  const [open, setOpen] = useState(false);
  const mayWithdraw = page.available.includes("withdraw");

  /** The draft's fact becomes the reopening's; then the draft is withdrawn. */
  async function request() {
    const { fact: newFact, foundOn: visitedOn, visitId } = page;
    const { id, version } = prior;
    const requested = await requesting.run({ id, version, newFact, visitedOn, visitId });
    if (requested === null) return;
    const reason = `事实已用于提请${prior.number}重新挂账`;
    // Someone who may not withdraw it leaves a note for those who may.
    if (!mayWithdraw) await noting.run({ id: page.id, text: `${reason}，请撤销本草稿` });
    const wasWithdrawn =
      mayWithdraw &&
      (await withdrawing.run({ id: page.id, version: page.version, reason })) !== null;
    toast({
      title: wasWithdrawn
        ? `已提请${prior.number}重新挂账，草稿已撤销`
        : `已提请${prior.number}重新挂账，草稿请督查办撤销`,
    });
    router.push(`/findings/${prior.id}`);
  }

  return (
    <span className="flex flex-wrap gap-2">
      <AlertDialog
        open={open}
        onOpenChange={(next) => {
          requesting.reset();
          setOpen(next);
        }}
        trigger={
          <Button size="sm" variant="primary">
            提请重新挂账
          </Button>
        }
        title={`提请${prior.number}重新挂账`}
        description={`以本草稿的事实提请，由督查办确认后开始新一轮整改。${mayWithdraw ? "本草稿随即撤销。" : "本草稿由督查办撤销。"}`}
        confirmLabel="提请重新挂账"
        loading={requesting.pending || withdrawing.pending || noting.pending}
        onConfirm={() => void request()}
      >
        {requesting.error && <Notice kind="warning" title={requesting.error.message} />}
      </AlertDialog>
      {page.available.includes("issue") && (
        <Link
          href={`/findings/${page.id}?do=issue`}
          className={buttonClass({ size: "sm", className: "no-underline" })}
        >
          另立
        </Link>
      )}
    </span>
  );
}
