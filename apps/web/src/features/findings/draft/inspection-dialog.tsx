"use client";

import { type InspectionInput, inspectionInput } from "@xianlan/domain/inspection";
import { DateField, Dialog, TextField, useToast } from "@xianlan/ui";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { ActionFrame } from "../actions/action-frame.tsx";

/** 设立督查轮次: its number is the next of the year. */
export function InspectionDialog(props: {
  today: string;
  onClose: () => void;
  onOpened: (id: string) => void;
}) {
  const { today, onClose, onOpened } = props;
  const toast = useToast();
  const action = useAction("inspection.create");
  const form = useActionForm({
    draftKey: "xianlan.form.round",
    version: 0,
    initial: { title: "", startsOn: today } satisfies InspectionInput,
    schema: inspectionInput,
    action,
    send: (parsed) => action.run(parsed),
    onDone: ({ id, label }) => {
      toast({ title: `已设立${label}` });
      onOpened(id);
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="设立督查轮次"
      description="轮次按年度顺序编号，问题编号随轮次而定。"
    >
      <ActionFrame form={form} submitLabel="设立" cost="2项，约1分钟" onCancel={onClose}>
        <TextField label="名称" required maxLength={60} {...form.text("title")} />
        <DateField label="开始日期" required className="sm:max-w-56" {...form.text("startsOn")} />
      </ActionFrame>
    </Dialog>
  );
}
