"use client";

import { periodDatesInput } from "@xianlan/domain/correction";
import { periodSpan } from "@xianlan/domain/period";
import { Button, DateField, Dialog, DialogActions, Notice, TextField, useToast } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { ChangeablePeriod } from "../period-types.ts";

/** 调整日期 of one period, with the reason the audit log keeps. */
export function DatesDialog({
  period,
  onClose,
}: {
  period: ChangeablePeriod;
  onClose: () => void;
}) {
  const toast = useToast();
  const action = useAction("period.setDates");
  const { periodId, label, dueOn, lockOn, version } = period;
  const form = useActionForm({
    initial: { dueOn, lockOn, reason: "" },
    schema: periodDatesInput,
    action,
    send: (parsed) => action.run({ ...parsed, periodId, version }),
    onDone: () => {
      toast({ title: `已调整${label}的报送日期` });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={`调整${label}日期`}
      description={`本期到${periodSpan(periodId).to}止；锁定日当天仍可报送`}
    >
      <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {action.error && action.error.fields.length === 0 && (
          <Notice kind="warning" title={action.error.message} />
        )}
        <DateField label="截止日" required {...form.text("dueOn")} />
        <DateField label="锁定日" required {...form.text("lockOn")} />
        <TextField label="调整理由" required {...form.text("reason")} />
        <DialogActions>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="primary" loading={action.pending}>
            保存日期
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
