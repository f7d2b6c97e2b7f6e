"use client";

import { periodDatesInput, periodSpan } from "@xianlan/domain";
import { Button, DateField, Dialog, DialogActions, Notice, TextField, useToast } from "@xianlan/ui";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useVerb } from "../../../lib/trpc/use-verb.ts";
import { useCheckedForm } from "../../../lib/use-checked-form.ts";
import type { PeriodRow } from "../period-types.ts";

/** 调整日期 of one period, with the reason the audit log keeps. */
export function DatesDialog({ period, onClose }: { period: PeriodRow; onClose: () => void }) {
  const trpc = useTRPC();
  const toast = useToast();
  const verb = useVerb(trpc.period.setDates.mutationOptions());
  const { periodId, label, dueOn, lockOn, version } = period;
  const form = useCheckedForm({
    fresh: { dueOn, lockOn, reason: "" },
    schema: periodDatesInput,
    refused: verb.error?.fields ?? [],
    send: async (parsed) => {
      const done = await verb.run({ ...parsed, periodId, version });
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
        {verb.error && verb.error.fields.length === 0 && (
          <Notice kind="warning" title={verb.error.message} />
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
          <Button type="submit" variant="primary" loading={verb.pending}>
            保存日期
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
