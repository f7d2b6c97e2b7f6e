"use client";

import { sendBackInput } from "@xianlan/domain/scheme";
import { AlertDialog, Button, Notice, TextArea, useToast } from "@xianlan/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { ApprovableScheme, SchemePage } from "../scheme-types.ts";

type Target = Pick<SchemePage, "id" | "version" | "year" | "title">;

/** 批准施行 and 退回修改, once the office has asked. */
export function LeaderActions({ scheme }: { scheme: ApprovableScheme }) {
  const toast = useToast();
  const approve = useAction("scheme.approve");
  const back = useAction("scheme.sendBack");
  const [confirming, setConfirming] = useState<"approve" | "back" | null>(null);
  const { id, version, year, title, succeeds } = scheme;
  const form = useActionForm({
    initial: { reason: "" },
    schema: sendBackInput,
    action: back,
    send: (parsed) => back.run({ id, version, ...parsed }),
    onDone: () => {
      setConfirming(null);
      toast({ title: "已退回督查办" });
    },
  });
  const close = (open: boolean) => {
    if (open) return;
    approve.reset();
    back.reset();
    setConfirming(null);
  };
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      <Button variant="primary" onClick={() => setConfirming("approve")}>
        批准施行
      </Button>
      <Button onClick={() => setConfirming("back")}>退回修改</Button>
      <AlertDialog
        open={confirming === "approve"}
        onOpenChange={close}
        title="批准施行"
        description={
          succeeds
            ? `“${title}”即刻施行，替代${year}年现行方案；施行后不能修改，只能再修订。`
            : `“${title}”即刻施行；施行后不能修改，只能再修订。`
        }
        confirmLabel="批准施行"
        loading={approve.pending}
        onConfirm={async () => {
          if ((await approve.run({ id, version })) === null) return;
          setConfirming(null);
          toast({ title: "已批准施行" });
        }}
      >
        {approve.error && <Notice kind="warning" title={approve.error.message} />}
      </AlertDialog>
      <AlertDialog
        open={confirming === "back"}
        onOpenChange={close}
        title="退回修改"
        description="退回督查办修改，原因随草稿保留。"
        confirmLabel="退回修改"
        loading={back.pending}
        onConfirm={form.deliver}
      >
        <TextArea label="退回原因" required rows={3} {...form.text("reason")} />
        {back.error && <Notice kind="warning" title={back.error.message} />}
      </AlertDialog>
    </div>
  );
}

/** 提请批准, until the leader has been asked, and 删除草稿, of a draft that is saved. */
export function OfficeActions(props: {
  scheme: Target;
  proposed: boolean;
  saved: boolean;
  errors: number;
}) {
  const { scheme, proposed, saved, errors } = props;
  const router = useRouter();
  const toast = useToast();
  const propose = useAction("scheme.propose");
  const discard = useAction("scheme.discard", { leaves: true });
  const [confirming, setConfirming] = useState<"propose" | "discard" | null>(null);
  const { id, version, title } = scheme;
  const close = (open: boolean) => {
    if (open) return;
    propose.reset();
    discard.reset();
    setConfirming(null);
  };
  return (
    <div className="flex flex-wrap gap-3">
      {!proposed && (
        <Button
          variant="primary"
          disabled={!saved || errors > 0}
          title={errors > 0 ? "请先改正列出的问题" : undefined}
          onClick={() => setConfirming("propose")}
        >
          提请批准
        </Button>
      )}
      <Button variant="quiet" onClick={() => setConfirming("discard")}>
        删除草稿
      </Button>
      <AlertDialog
        open={confirming === "propose"}
        onOpenChange={close}
        title="提请县领导批准"
        description={`“${title}”连同前后对照送县领导批准。批准前仍可修改，修改后须重新提请。`}
        confirmLabel="提请批准"
        loading={propose.pending}
        onConfirm={async () => {
          if ((await propose.run({ id, version })) === null) return;
          setConfirming(null);
          toast({ title: "已提请县领导批准" });
        }}
      >
        {propose.error && <Notice kind="warning" title={propose.error.message} />}
      </AlertDialog>
      <AlertDialog
        open={confirming === "discard"}
        onOpenChange={close}
        title="删除草稿"
        description={`删除“${title}”这份草稿，不能恢复；施行中的方案不受影响。`}
        confirmLabel="删除草稿"
        danger
        loading={discard.pending}
        onConfirm={async () => {
          if ((await discard.run({ id, version })) === null) return;
          router.push("/schemes");
        }}
      >
        {discard.error && <Notice kind="warning" title={discard.error.message} />}
      </AlertDialog>
    </div>
  );
}

/** 修订: a draft on the rules in force. */
export function ReviseButton({ year }: { year: number }) {
  const router = useRouter();
  const create = useAction("scheme.create");
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        loading={create.pending}
        onClick={async () => {
          const made = await create.run({ year, from: "in_force" });
          if (made !== null) router.push(`/schemes/${made.id}`);
        }}
      >
        修订
      </Button>
      {create.error && <p className="text-sm font-medium">{create.error.message}</p>}
    </div>
  );
}
