"use client";

import { periodDatesInput } from "@xianlan/domain/correction";
import { periodSpan } from "@xianlan/domain/period";
import { Button, DateField, Dialog, DialogActions, Notice, TextField, useToast } from "@xianlan/ui";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { useCheckedForm } from "../../../lib/use-checked-form.ts";
import type { PeriodRow } from "../period-types.ts";

/** 调整日期 of one period, with the reason the audit log keeps. */
export function DatesDialog({ period, onClose }: { period: PeriodRow; onClose: () => void }) {
  const trpc = useTRPC();
  const toast = useToast();
  const action = useAction(trpc.period.setDates.mutationOptions());
  const { periodId, label, dueOn, lockOn, version } = period;
  const form = useCheckedForm({
    initial: { dueOn, lockOn, reason: "" },
    schema: periodDatesInput,
    refused: action.error?.fields ?? [],
    send: async (parsed) => {
      const done = await action.run({ ...parsed, periodId, version });
      if (done === null) return;
      toast({ title: `已调整${label}的报送日期` });
      onClose();
    },
  });
  const { values, set, errorAt } = form;
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
        <DateField
          label="截止日"
          required
          value={values.dueOn}
          error={errorAt("dueOn")}
          onChange={(event) => set({ dueOn: event.target.value })}
        />
        <DateField
          label="锁定日"
          required
          value={values.lockOn}
          error={errorAt("lockOn")}
          onChange={(event) => set({ lockOn: event.target.value })}
        />
        <TextField
          label="调整理由"
          required
          value={values.reason}
          error={errorAt("reason")}
          onChange={(event) => set({ reason: event.target.value })}
        />
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
