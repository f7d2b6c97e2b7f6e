"use client";

import { useQuery } from "@tanstack/react-query";
import { type AssessmentInput, assessmentInput } from "@xianlan/domain/assessment";
import { type Severity, severities, severityLabels } from "@xianlan/domain/finding";
import type { AssessmentKind } from "@xianlan/domain/rating";
import {
  Button,
  DateField,
  Dialog,
  DialogActions,
  Notice,
  Select,
  TextArea,
  TextField,
  useToast,
} from "@xianlan/ui";
import { z } from "zod";
import { type ActionForm, useActionForm } from "../../../lib/forms/use-action-form.ts";
import { Queries, useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { AttachmentField } from "../../attachments/index.ts";
import type { Assessable, AssessmentRow } from "../assessment-types.ts";

/** A value as it is typed: numbers are text until they are sent. */
type ValueDraft = {
  points: string;
  severity: Severity;
  count: string;
};

type Values = ValueDraft & {
  unitId: string | null;
  code: string | null;
  happenedOn: string;
  reason: string;
  attachmentIds: string[];
};

const blankValue: ValueDraft = {
  points: "",
  severity: severities[0],
  count: "",
};

/** What is stored, for a change. */
function draftOf(value: AssessmentRow["value"]): ValueDraft {
  if (value.kind === "points") return { ...blankValue, points: value.points };
  if (value.kind === "events") {
    return { ...blankValue, severity: value.severity, count: String(value.count) };
  }
  // Typed before visits were kept; such a row is removed, not changed.
  return blankValue;
}

const whole = (text: string) => (text.trim() === "" ? Number.NaN : Number(text));

/** The value as the product takes it; what is missing is complained about by its schema. */
function statedValue(kind: AssessmentKind, draft: ValueDraft): AssessmentInput["value"] {
  if (kind === "points") return { kind, points: draft.points };
  return { kind, severity: draft.severity, count: whole(draft.count) };
}

/** What is typed, as the domain's schema takes it. */
function schemaOf(indicators: readonly Assessable[]) {
  const stated = z.custom<Values>().transform((typed) => {
    const { unitId, code, happenedOn, reason, attachmentIds } = typed;
    const kind = indicators.find((one) => one.code === code)?.kind ?? "points";
    const value = statedValue(kind, typed);
    return { unitId: unitId ?? "", code: code ?? "", happenedOn, value, reason, attachmentIds };
  });
  return stated.pipe(assessmentInput);
}

type Props = {
  row: AssessmentRow | null;
  indicators: readonly Assessable[];
  today: string;
  onClose: () => void;
};

/** 评定登记: a new one, or a change of one; unit and indicator of a stored one stay. */
export function AssessmentDialog(props: Props) {
  return (
    <Queries>
      <AssessmentForm {...props} />
    </Queries>
  );
}

function AssessmentForm(props: Props) {
  const { row, indicators, today, onClose } = props;
  const trpc = useTRPC();
  const toast = useToast();
  const units = useQuery(trpc.unit.directory.queryOptions()).data ?? [];
  const record = useAction("assessment.record");
  const change = useAction("assessment.change");
  const action = row === null ? record : change;
  const form = useActionForm({
    initial: {
      ...(row === null ? blankValue : draftOf(row.value)),
      unitId: row?.unitId ?? null,
      code: row?.code ?? indicators[0]?.code ?? null,
      happenedOn: row?.happenedOn ?? today,
      reason: row?.reason ?? "",
      attachmentIds: [],
    } as Values,
    schema: schemaOf(indicators),
    action,
    send: async (parsed) => {
      if (row === null) return record.run(parsed);
      const { unitId: _, code: __, ...stated } = parsed;
      return change.run({ ...stated, id: row.id, version: row.version });
    },
    onDone: () => {
      toast({ title: row === null ? "已登记" : "已修改登记" });
      onClose();
    },
  });
  const { values, set, errorAt } = form;
  const indicator = indicators.find((one) => one.code === values.code);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={row === null ? "评定登记" : `修改登记：${row.unitName} ${row.indicatorName}`}
      description="登记后计入该单位得分，理由和佐证对该单位公开。"
    >
      <form ref={form.ref} noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {action.error !== null && action.error.fields.length === 0 && (
          <Notice kind="warning" title={action.error.message} />
        )}
        {row === null && (
          <>
            <Select
              label="单位"
              required
              options={units
                .filter(({ active, kind }) => active && kind !== "department")
                .map(({ id, name }) => ({ value: id, label: name }))}
              {...form.choice("unitId")}
            />
            <Select
              label="指标"
              required
              options={indicators.map((one) => ({
                value: one.code,
                label: `${one.code} ${one.name}`,
              }))}
              {...form.choice("code")}
            />
          </>
        )}
        {indicator !== undefined && (
          <ValueFields kind={indicator.kind} max={indicator.max} form={form} />
        )}
        <DateField label="日期" required className="sm:max-w-56" {...form.text("happenedOn")} />
        <TextArea label="理由" required rows={3} maxLength={500} {...form.text("reason")} />
        <AttachmentField
          ids={values.attachmentIds}
          onChange={(attachmentIds) => set({ attachmentIds })}
          today={today}
          required={indicator?.evidence === "file" && row === null}
          error={errorAt("attachmentIds")}
        />
        <DialogActions>
          <p className="mr-auto text-xs text-muted">5项，约2分钟</p>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="primary" loading={action.pending}>
            {row === null ? "登记" : "保存修改"}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** What is stated, by the indicator's kind: points or events. */
function ValueFields(props: {
  kind: AssessmentKind;
  /** Most points of the indicator. */
  max: string;
  form: ActionForm<Values>;
}) {
  const { kind, max, form } = props;
  const number = (key: "points" | "count", label: string, hint?: string) => (
    <TextField
      label={label}
      required
      inputMode="decimal"
      className="w-40"
      {...(hint !== undefined && { hint })}
      {...form.text(key)}
      error={form.errorAt(`value.${key}`)}
    />
  );
  if (kind === "points") return number("points", "评定分值", `最多${max}分`);
  return (
    <div className="flex flex-wrap gap-4">
      <Select<Severity>
        label="等级"
        className="w-40"
        options={severities.map((value) => ({ value, label: severityLabels[value] }))}
        {...form.choice("severity")}
      />
      {number("count", "件数")}
    </div>
  );
}
