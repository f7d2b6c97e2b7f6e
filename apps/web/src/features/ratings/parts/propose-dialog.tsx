"use client";

import { formatDay } from "@xianlan/domain/calendar";
import { periodLabel, periodSpan, previousPeriod } from "@xianlan/domain/period";
import { Button, DateField, Dialog, DialogActions, Notice, Select, useToast } from "@xianlan/ui";
import { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";

/** The quarter that is over first, then the running year, its halves and the quarters before. */
function choicesOf(suggested: string): string[] {
  const year = suggested.slice(0, 4);
  const quarters = [suggested, previousPeriod(suggested)];
  return [...new Set([...quarters, `${year}-H1`, `${year}-H2`, year])];
}

const endOf = (periodId: string, today: string) => {
  const { to } = periodSpan(periodId);
  return to < today ? to : today;
};

/** The product says which periods and days may be proposed. */
const proposal = z.object({ periodId: z.string(), asOf: z.string() });

/** 公示新一期: which period, up to which day. */
export function ProposeDialog(props: {
  today: string;
  suggested: string;
  onClose: () => void;
  onProposed: (id: string) => void;
}) {
  const { today, suggested, onClose, onProposed } = props;
  const toast = useToast();
  const action = useAction("rating.propose");
  const form = useActionForm({
    initial: { periodId: suggested, asOf: endOf(suggested, today) },
    schema: proposal,
    action,
    send: (parsed) => action.run(parsed),
    onDone: ({ id, objectionUntil }) => {
      toast({ title: `已公示，异议期到${formatDay(objectionUntil, today)}` });
      onProposed(id);
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="公示新一期档次"
      description="按截止日的得分定档；各乡镇有三个工作日提出异议，期满再公布。"
    >
      <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {action.error !== null && action.error.fields.length === 0 && (
          <Notice kind="warning" title={action.error.message} />
        )}
        <Select
          label="报告期"
          required
          options={choicesOf(suggested)
            .filter((id) => periodSpan(id).from <= today)
            .map((id) => ({ value: id, label: periodLabel(id) }))}
          value={form.values.periodId}
          error={form.errorAt("periodId")}
          onValueChange={(next) => form.set({ periodId: next, asOf: endOf(next, today) })}
        />
        <DateField label="得分截至" required className="sm:max-w-56" {...form.text("asOf")} />
        <DialogActions>
          <p className="mr-auto text-xs text-muted">2项，约1分钟</p>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="primary" loading={action.pending}>
            公示
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
