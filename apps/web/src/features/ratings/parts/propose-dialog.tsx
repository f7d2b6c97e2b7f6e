"use client";

import { formatDay } from "@xianlan/domain/calendar";
import { periodLabel, periodSpan, previousPeriod } from "@xianlan/domain/period";
import { Button, DateField, Dialog, DialogActions, Notice, Select, useToast } from "@xianlan/ui";
import { type FormEvent, useState } from "react";
import { useTRPC } from "../../../lib/trpc/client.tsx";
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

/** 公示新一期: which period, up to which day. */
export function ProposeDialog(props: {
  today: string;
  suggested: string;
  onClose: () => void;
  onProposed: (id: string) => void;
}) {
  const { today, suggested, onClose, onProposed } = props;
  const trpc = useTRPC();
  const toast = useToast();
  const action = useAction(trpc.rating.propose.mutationOptions());
  const [periodId, setPeriodId] = useState(suggested);
  const [asOf, setAsOf] = useState(endOf(suggested, today));
  const errorAt = (path: string) => action.error?.fields.find((one) => one.path === path)?.message;
  async function submit(event: FormEvent) {
    event.preventDefault();
    const done = await action.run({ periodId, asOf });
    if (done === null) return;
    toast({ title: `已公示，异议期到${formatDay(done.objectionUntil, today)}` });
    onProposed(done.id);
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="公示新一期档次"
      description="按截止日的得分定档；各乡镇有三个工作日提出异议，期满再公布。"
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        {action.error !== null && action.error.fields.length === 0 && (
          <Notice kind="warning" title={action.error.message} />
        )}
        <Select
          label="报告期"
          required
          options={choicesOf(suggested)
            .filter((id) => periodSpan(id).from <= today)
            .map((id) => ({ value: id, label: periodLabel(id) }))}
          value={periodId}
          error={errorAt("periodId")}
          onValueChange={(next) => {
            setPeriodId(next);
            setAsOf(endOf(next, today));
          }}
        />
        <DateField
          label="得分截至"
          required
          className="sm:max-w-56"
          value={asOf}
          error={errorAt("asOf")}
          onChange={(event) => setAsOf(event.target.value)}
        />
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
