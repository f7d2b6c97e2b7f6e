"use client";

import {
  type ChecklistItem,
  checkKindLabels,
  checkKinds,
  checklistItem,
} from "@xianlan/domain/checklist";
import {
  findingCategories,
  findingCategoryLabels,
  severities,
  severityLabels,
} from "@xianlan/domain/finding";
import { duties } from "@xianlan/domain/scheme";
import {
  Button,
  Combobox,
  Dialog,
  DialogActions,
  NumberField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from "@xianlan/ui";
import { useState } from "react";

type Props = {
  item: ChecklistItem;
  /** What saving complained about. */
  errorAt: (path: string) => string | undefined;
  change: (next: ChecklistItem) => void;
  onClose: () => void;
};

const dutyOptions = duties.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));

/** One item: what is looked at, how it is answered, and what a failure becomes. */
export function ItemDialog({ item, errorAt, change, onClose }: Props) {
  const [attempted, setAttempted] = useState(false);
  const parsed = checklistItem.safeParse(item);
  const own = parsed.success ? [] : parsed.error.issues;
  const set = (next: Partial<ChecklistItem>) => change({ ...item, ...next });
  const problem = (path: keyof ChecklistItem) =>
    errorAt(path) ?? (attempted ? own.find((issue) => issue.path[0] === path)?.message : undefined);
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={item.text === "" ? "新检查项" : `检查项 ${item.code}`}
      description="不符合时，按这里的等级、标准和时限生成问题草稿。"
    >
      <div className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
          <TextField
            label="编号"
            required
            maxLength={12}
            value={item.code}
            error={problem("code")}
            onChange={(event) => set({ code: event.target.value })}
          />
          <Select
            label="类别"
            options={findingCategories.map((value) => ({
              value,
              label: findingCategoryLabels[value],
            }))}
            value={item.category}
            onValueChange={(category) => set({ category })}
          />
        </div>
        <TextField
          label="检查内容"
          required
          maxLength={200}
          value={item.text}
          error={problem("text")}
          onChange={(event) => set({ text: event.target.value })}
        />
        <TextArea
          label="检查方法"
          hint="看哪里、查什么材料；不记群众个人信息"
          rows={2}
          maxLength={300}
          value={item.guidance}
          error={problem("guidance")}
          onChange={(event) => set({ guidance: event.target.value })}
        />
        <RadioGroup
          legend="填答方式"
          layout="row"
          options={checkKinds.map((value) => ({ value, label: checkKindLabels[value] }))}
          value={item.kind}
          onValueChange={(kind) => set({ kind })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Combobox
            label="指标"
            placeholder="不对应指标"
            options={dutyOptions}
            value={item.dutyCode}
            error={problem("dutyCode")}
            onValueChange={(dutyCode) => set({ dutyCode })}
          />
          <TextField
            label="责任条款"
            hint="没有对应指标时必填"
            maxLength={300}
            value={item.clause}
            error={problem("clause")}
            onChange={(event) => set({ clause: event.target.value })}
          />
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label="问题等级"
            options={severities.map((value) => ({ value, label: severityLabels[value] }))}
            value={item.severity}
            onValueChange={(severity) => set({ severity })}
          />
          <NumberField
            label="整改天数"
            unit="工作日"
            hint="不填按问题等级"
            value={item.days === null ? "" : String(item.days)}
            error={problem("days")}
            onValueChange={(text) => {
              const digits = text.replace(/\D/g, "").slice(0, 3);
              set({ days: digits === "" ? null : Number(digits) });
            }}
          />
        </div>
        <TextArea
          label="销号标准"
          required
          hint="一行一条"
          rows={4}
          value={item.criteria.join("\n")}
          error={problem("criteria")}
          onChange={(event) => set({ criteria: event.target.value.split("\n") })}
          onBlur={() => set({ criteria: tidy(item.criteria) })}
        />
      </div>
      <DialogActions>
        <Button
          variant="primary"
          onClick={() => {
            setAttempted(true);
            if (parsed.success) onClose();
          }}
        >
          完成
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Lines that are not blank; one blank line where there are none, so that the field complains. */
function tidy(lines: readonly string[]): string[] {
  const nonEmpty = lines.map((line) => line.trim()).filter(Boolean);
  return nonEmpty.length === 0 ? [""] : nonEmpty;
}
