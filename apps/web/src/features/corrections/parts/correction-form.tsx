"use client";

import { type correctionInput, entryLines } from "@xianlan/domain/correction";
import type { EntryValue } from "@xianlan/domain/scheme";
import {
  Button,
  Checkbox,
  DateField,
  DialogActions,
  Notice,
  NumberField,
  TextArea,
  TextField,
  useToast,
} from "@xianlan/ui";
import type { z } from "zod";
import { useActionForm } from "../../../lib/forms/use-action-form.ts";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { AttachmentField } from "../../attachments/index.ts";
import type { CorrectableLine } from "../correction-types.ts";

type Values = z.input<typeof correctionInput>;

/** The new value, by the schema of the submission itself; the old one stands above it. */
export function CorrectionForm(props: {
  line: CorrectableLine;
  today: string;
  schema: typeof correctionInput;
  onDone: () => void;
}) {
  const { line, today, schema, onDone } = props;
  const toast = useToast();
  const action = useAction("correction.request");
  const blank: EntryValue =
    line.fields.length > 0
      ? { type: "figures", figures: {} }
      : { type: "duty", done: false, on: null };
  const initial: Values = {
    value: line.value ?? blank,
    notApplicable: line.notApplicable,
    reason: "",
    attachmentIds: [],
  };
  const { periodId, code, item } = line;
  const form = useActionForm({
    initial,
    schema,
    action,
    resubmitConfirms: true,
    send: (parsed, { confirmPersonalNumbers }) => {
      const value = parsed.notApplicable === "" ? parsed.value : null;
      return action.run({ ...parsed, value, periodId, code, item, confirmPersonalNumbers });
    },
    onDone: () => {
      toast({ title: "已提交更正申请", description: "督查办审批后生效" });
      onDone();
    },
  });
  const { values, set, errorAt } = form;
  const before = entryLines(
    { value: line.value, notApplicable: line.notApplicable },
    { name: line.name, items: [], figure: figureOf(line) },
    item,
  );
  return (
    <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      {action.error && <Notice kind="warning" title={action.error.message} />}
      <p className="text-sm text-muted">
        原值：{before.map(({ label, value }) => `${label} ${value}`).join("，") || "没有填报"}
      </p>
      {values.notApplicable === "" && (
        <NewValue line={line} value={values.value ?? blank} onChange={(value) => set({ value })} />
      )}
      {errorAt("value") && <p className="text-sm font-medium">{errorAt("value")}</p>}
      <TextField
        label="不适用的原因"
        hint="本单位不涉及这一项时填写；填写后不再计数"
        {...form.text("notApplicable")}
      />
      <TextArea label="更正理由" required rows={3} {...form.text("reason")} />
      <AttachmentField
        ids={values.attachmentIds}
        onChange={(attachmentIds) => set({ attachmentIds })}
        today={today}
        max={10}
      />
      <DialogActions>
        <Button onClick={onDone}>取消</Button>
        <Button type="submit" variant="primary" loading={action.pending}>
          提交申请
        </Button>
      </DialogActions>
    </form>
  );
}

function figureOf({ fields }: CorrectableLine) {
  if (fields.length === 0) return null;
  const rule = { amount: null, numerator: null, denominator: null, total: null };
  return { ...rule, fields: [...fields], combine: "mean" as const };
}

function NewValue(props: {
  line: CorrectableLine;
  value: EntryValue;
  onChange: (value: EntryValue) => void;
}) {
  const { line, value, onChange } = props;
  if (value.type === "duty") {
    return (
      <div className="flex flex-wrap items-end gap-4">
        <Checkbox
          label="已办结"
          checked={value.done}
          onChange={(event) => onChange({ ...value, done: event.target.checked })}
        />
        {value.done && (
          <DateField
            label="办结日期"
            value={value.on ?? ""}
            onChange={(event) => onChange({ ...value, on: event.target.value || null })}
          />
        )}
      </div>
    );
  }
  const figures = value.type === "figures" ? value.figures : {};
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {line.fields.map(({ key, name, unit }) => (
        <NumberField
          key={key}
          label={unit === "" ? name : `${name}（${unit}）`}
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
  );
}
