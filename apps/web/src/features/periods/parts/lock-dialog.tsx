"use client";

import { periodLockInput } from "@xianlan/domain/correction";
import { Button, Dialog, DialogActions, Notice, TextField, useToast } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { ChangeablePeriod } from "../period-types.ts";

/** 锁定: says what it means before it is done. */
export function LockDialog({ period, onClose }: { period: ChangeablePeriod; onClose: () => void }) {
  const toast = useToast();
  const action = useAction("period.lock");
  const { periodId, label, version, counts } = period;
  const missing = counts.expected - counts.received;
  const form = useActionForm({
    initial: { reason: "" },
    schema: periodLockInput,
    action,
    send: ({ reason }) => action.run({ periodId, version, reason }),
    onDone: (done) => {
      toast({ title: `${label}已锁定，存档${done.units}个单位的数据` });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={`锁定${label}`}
      description="锁定后各单位不能再填报、签批，数据按此刻存档；之后只能申请更正。锁定不能撤销。"
    >
      <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {action.error && <Notice kind="warning" title={action.error.message} />}
        {missing > 0 && (
          <Notice kind="warning" title={`还有${missing}份没有报送，锁定后记为未报送`} />
        )}
        <TextField label="锁定理由" required {...form.text("reason")} />
        <DialogActions>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="danger" loading={action.pending}>
            锁定
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
