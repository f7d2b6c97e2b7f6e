"use client";

import { useQuery } from "@tanstack/react-query";
import type { AssessmentInput } from "@xianlan/domain/assessment";
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
import { type FormEvent, useState } from "react";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import { AttachmentField } from "../../attachments/index.ts";
import type { Assessable, AssessmentRow } from "../assessment-types.ts";

/** A value as it is typed: numbers are text until they are sent. */
type ValueDraft = {
  points: string;
  severity: Severity;
  count: string;
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

/** 评定登记: a new one, or a change of one; unit and indicator of a stored one stay. */
export function AssessmentDialog(props: {
  row: AssessmentRow | null;
  indicators: readonly Assessable[];
  today: string;
  onClose: () => void;
}) {
  const { row, indicators, today, onClose } = props;
  const trpc = useTRPC();
  const toast = useToast();
  const units = useQuery(trpc.unit.directory.queryOptions()).data ?? [];
  const record = useAction(trpc.assessment.record.mutationOptions());
  const change = useAction(trpc.assessment.change.mutationOptions());
  const action = row === null ? record : change;
  const [unitId, setUnitId] = useState<string | null>(row?.unitId ?? null);
  const [code, setCode] = useState<string | null>(row?.code ?? indicators[0]?.code ?? null);
  const [draft, setDraft] = useState(row === null ? blankValue : draftOf(row.value));
  const [happenedOn, setHappenedOn] = useState(row?.happenedOn ?? today);
  const [reason, setReason] = useState(row?.reason ?? "");
  const [attachmentIds, setAttachmentIds] = useState<string[]>([]);
  const indicator = indicators.find((one) => one.code === code);
  const errorAt = (path: string) => action.error?.fields.find((one) => one.path === path)?.message;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (indicator === undefined) return;
    const stated = { happenedOn, value: statedValue(indicator.kind, draft), reason, attachmentIds };
    const done = await (row === null
      ? record.run({ ...stated, unitId: unitId ?? "", code: indicator.code })
      : change.run({ ...stated, id: row.id, version: row.version }));
    if (done === null) return;
    toast({ title: row === null ? "已登记" : "已修改登记" });
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={row === null ? "评定登记" : `修改登记：${row.unitName} ${row.indicatorName}`}
      description="登记后计入该单位得分，理由和佐证对该单位公开。"
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
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
              value={unitId}
              error={errorAt("unitId")}
              onValueChange={setUnitId}
            />
            <Select
              label="指标"
              required
              options={indicators.map((one) => ({
                value: one.code,
                label: `${one.code} ${one.name}`,
              }))}
              value={code}
              error={errorAt("code")}
              onValueChange={setCode}
            />
          </>
        )}
        {indicator !== undefined && (
          <ValueFields
            kind={indicator.kind}
            max={indicator.max}
            draft={draft}
            set={(next) => setDraft((now) => ({ ...now, ...next }))}
            errorAt={errorAt}
          />
        )}
        <DateField
          label="日期"
          required
          className="sm:max-w-56"
          value={happenedOn}
          error={errorAt("happenedOn")}
          onChange={(event) => setHappenedOn(event.target.value)}
        />
        <TextArea
          label="理由"
          required
          rows={3}
          maxLength={500}
          value={reason}
          error={errorAt("reason")}
          onChange={(event) => setReason(event.target.value)}
        />
        <AttachmentField
          ids={attachmentIds}
          onChange={setAttachmentIds}
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
  draft: ValueDraft;
  set: (change: Partial<ValueDraft>) => void;
  errorAt: (path: string) => string | undefined;
}) {
  const { kind, max, draft, set, errorAt } = props;
  const number = (key: "points" | "count", label: string, hint?: string) => (
    <TextField
      label={label}
      required
      inputMode="decimal"
      className="w-40"
      {...(hint !== undefined && { hint })}
      value={draft[key]}
      error={errorAt(`value.${key}`)}
      onChange={(event) => set({ [key]: event.target.value })}
    />
  );
  if (kind === "points") return number("points", "评定分值", `最多${max}分`);
  return (
    <div className="flex flex-wrap gap-4">
      <Select<Severity>
        label="等级"
        className="w-40"
        options={severities.map((value) => ({ value, label: severityLabels[value] }))}
        value={draft.severity}
        onValueChange={(severity) => set({ severity })}
      />
      {number("count", "件数")}
    </div>
  );
}
