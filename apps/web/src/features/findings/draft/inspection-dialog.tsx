"use client";

import { type InspectionInput, inspectionInput } from "@xianlan/domain/inspection";
import { DateField, Dialog, TextField, useToast } from "@xianlan/ui";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { ActionFrame } from "../actions/action-frame.tsx";
import { useActionForm } from "../use-action-form.ts";

/** 设立督查轮次: its number is the next of the year. */
export function InspectionDialog(props: {
  today: string;
  onClose: () => void;
  onOpened: (id: string) => void;
}) {
  const { today, onClose, onOpened } = props;
  const trpc = useTRPC();
  const toast = useToast();
  const action = useAction(trpc.inspection.create.mutationOptions());
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
  const { values, set, errorAt, fieldId } = form;
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
        <TextField
          id={fieldId("title")}
          label="名称"
          required
          maxLength={60}
          value={values.title}
          error={errorAt("title")}
          onChange={(event) => set({ title: event.target.value })}
        />
        <DateField
          id={fieldId("startsOn")}
          label="开始日期"
          required
          className="sm:max-w-56"
          value={values.startsOn}
          error={errorAt("startsOn")}
          onChange={(event) => set({ startsOn: event.target.value })}
        />
      </ActionFrame>
    </Dialog>
  );
}
