"use client";

import { decisionInput } from "@xianlan/domain/correction";
import type { EntryValue } from "@xianlan/domain/scheme";
import {
  Button,
  Dialog,
  DialogActions,
  Notice,
  NumberField,
  RadioGroup,
  TextArea,
  useToast,
} from "@xianlan/ui";
import { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { DecidableObjection, ObjectionItem } from "../objection-types.ts";

const whatFollows: Record<ObjectionItem["subject"], string> = {
  list_figure: "采纳后按下面的数更正名单",
  activity: "采纳后删除这条工作记录，不再计分",
  rating: "采纳后请在“指标—档次”更新得分，重新公示",
};

/** The outcome is asked for here: the procedure takes yes or no. */
const decisionSchema = decisionInput.extend({
  outcome: z.enum(["upheld", "dismissed"], "请选择复核结果"),
  value: z.custom<EntryValue | null>(),
});
type Values = {
  outcome: "upheld" | "dismissed" | null;
  value: EntryValue | null;
  reason: string;
};

/** 复核: the outcome, the corrected figure where it is upheld, always a reason. */
export function DecideDialog(props: { item: DecidableObjection; onClose: () => void }) {
  const { item, onClose } = props;
  const toast = useToast();
  const mutation = useAction("objection.decide");
  const { id, version, figure } = item;
  const form = useActionForm({
    initial: { outcome: null, value: figure?.value ?? null, reason: "" } as Values,
    schema: decisionSchema,
    action: mutation,
    resubmitConfirms: true,
    send: ({ outcome, value, reason }, { confirmPersonalNumbers }) => {
      const upheld = outcome === "upheld";
      const corrected = upheld && figure !== null ? value : null;
      const input = { id, version, upheld, value: corrected, confirmPersonalNumbers };
      return mutation.run({ ...input, reason });
    },
    onDone: () => {
      toast({ title: upholding ? "已采纳异议" : "已答复：不予采纳" });
      onClose();
    },
  });
  const { value, outcome } = form.values;
  const upholding = outcome === "upheld";
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`复核异议：${item.title}`}
      description={`${item.unitName}：${item.reason}`}
    >
      <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {mutation.error && <Notice kind="warning" title={mutation.error.message} />}
        <RadioGroup<"upheld" | "dismissed">
          legend="复核结果"
          options={[
            { value: "upheld", label: "予以采纳", hint: whatFollows[item.subject] },
            { value: "dismissed", label: "不予采纳", hint: "原数据不变" },
          ]}
          value={outcome}
          error={form.errorAt("outcome")}
          onValueChange={(next) => form.set({ outcome: next })}
        />
        {upholding && figure !== null && (
          <Corrected figure={figure} value={value} onChange={(next) => form.set({ value: next })} />
        )}
        <TextArea label="复核理由" required rows={3} {...form.text("reason")} />
        <DialogActions>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="primary" loading={mutation.pending}>
            答复
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Corrected(props: {
  figure: NonNullable<ObjectionItem["figure"]>;
  value: EntryValue | null;
  onChange: (value: EntryValue) => void;
}) {
  const { figure, value, onChange } = props;
  const figures = value?.type === "figures" ? value.figures : {};
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-muted">
        名单原为：{figure.lines.map((line) => `${line.label}${line.value}`).join("，")}
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        {figure.rule.fields.map(({ key, name, unit }) => (
          <NumberField
            key={key}
            label={name}
            unit={unit}
            value={figures[key] ?? ""}
            onValueChange={(text) => {
              const { [key]: _, ...others } = figures;
              onChange({
                type: "figures",
                figures: text === "" ? others : { ...others, [key]: text },
              });
            }}
          />
        ))}
      </div>
    </div>
  );
}
