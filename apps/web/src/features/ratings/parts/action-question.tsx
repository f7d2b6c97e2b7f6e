"use client";

import { formatDay } from "@xianlan/domain/calendar";
import { AlertDialog, Notice, TextArea, useToast } from "@xianlan/ui";
import { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { type ActionError, useAction } from "../../../lib/trpc/use-action.ts";
import type { QuestionedRating, RatingAction } from "../rating-types.ts";

type ActionProps = { rating: QuestionedRating; onClose: () => void };

/** The question before an action is done to a rating. */
export function ActionQuestion({ action, ...props }: ActionProps & { action: RatingAction }) {
  if (action === "publish") return <Publish {...props} />;
  if (action === "refresh") return <Refresh {...props} />;
  return <Withdraw {...props} />;
}

const onClosed = (onClose: () => void) => (open: boolean) => {
  if (!open) onClose();
};

function Refusal({ error }: { error: ActionError | null }) {
  return error === null ? null : <Notice kind="warning" title={error.message} />;
}

function Publish({ rating: { id, version, label }, onClose }: ActionProps) {
  const toast = useToast();
  const action = useAction("rating.publish");
  return (
    <AlertDialog
      open
      onOpenChange={onClosed(onClose)}
      title={`公布${label}档次`}
      description="公布后全县都能看到各单位档次，得分不再改动。"
      confirmLabel="公布档次"
      loading={action.pending}
      onConfirm={() =>
        void action.run({ id, version }).then((done) => {
          if (done === null) return;
          toast({ title: `已公布${label}档次` });
          onClose();
        })
      }
    >
      <Refusal error={action.error} />
    </AlertDialog>
  );
}

function Refresh({ rating: { id, version, label, today }, onClose }: ActionProps) {
  const toast = useToast();
  const action = useAction("rating.refresh");
  return (
    <AlertDialog
      open
      onOpenChange={onClosed(onClose)}
      title={`更新${label}得分`}
      description="按现有记录重新计算各单位得分，异议期从今天重新起算三个工作日。"
      confirmLabel="更新得分"
      loading={action.pending}
      onConfirm={() =>
        void action.run({ id, version }).then((done) => {
          if (done === null) return;
          toast({ title: `已更新，异议期到${formatDay(done.objectionUntil, today)}` });
          onClose();
        })
      }
    >
      <Refusal error={action.error} />
    </AlertDialog>
  );
}

/** The product says what a reason has to be. */
const reasonSchema = z.object({ reason: z.string() });

function Withdraw({ rating: { id, version, label }, onClose }: ActionProps) {
  const toast = useToast();
  const action = useAction("rating.withdraw");
  const form = useActionForm({
    initial: { reason: "" },
    schema: reasonSchema,
    action,
    send: ({ reason }) => action.run({ id, version, reason }),
    onDone: () => {
      toast({ title: `已撤回${label}档次` });
      onClose();
    },
  });
  return (
    <AlertDialog
      open
      danger
      onOpenChange={onClosed(onClose)}
      title={`撤回${label}档次`}
      description="撤回后各乡镇不再看到这一期，可以重新公示。"
      confirmLabel="撤回"
      loading={action.pending}
      onConfirm={form.deliver}
    >
      <TextArea label="撤回理由" required rows={2} maxLength={200} {...form.text("reason")} />
      {action.error?.fields.length === 0 && <Refusal error={action.error} />}
    </AlertDialog>
  );
}
