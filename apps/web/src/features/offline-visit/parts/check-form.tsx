"use client";

import {
  type CheckFinding,
  type CheckInput,
  type CheckResult,
  checkResultLabels,
} from "@xianlan/domain/visit";
import { Button, Checkbox, cx, NumberField, TextArea } from "@xianlan/ui";
import { useState } from "react";
import type { VisitItem } from "../../../lib/offline-visit/types.ts";
import { type CheckDraft, type Complaints, findingOf, readDraft, resultOf } from "../drafts.ts";
import { FindingFields } from "./finding-fields.tsx";
import { PictureChoice } from "./picture-choice.tsx";

export type CheckResultDraft = {
  answer: CheckInput;
  finding: CheckFinding | null;
  files: readonly File[];
};

/**
 * Records one item: large buttons, counts for items that count, and for a failure what was seen
 * and the draft it opens. A plain 符合 or 不适用 is queued when it is pressed.
 */
export function CheckForm(props: {
  item: VisitItem;
  initial: CheckDraft;
  /** Number of an open finding of this item, if there is one. */
  drafted: string | null;
  onSave: (result: CheckResultDraft) => Promise<void>;
  onCancel?: () => void;
}) {
  const { item, drafted, onSave, onCancel } = props;
  const [draft, setDraft] = useState(props.initial);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [complaints, setComplaints] = useState<Complaints>({});
  const result = resultOf(item, draft);
  const set = (change: Partial<CheckDraft>) => setDraft((now) => ({ ...now, ...change }));

  const queueResult = async (result: CheckDraft) => {
    const read = readDraft(item, result);
    if ("complaints" in read) return setComplaints(read.complaints);
    setComplaints({});
    await onSave({ ...read, files });
  };
  const press = (pressed: CheckResult) => {
    const finding =
      pressed === "fail" && drafted === null ? (draft.finding ?? findingOf(item, "")) : null;
    const next = { ...draft, result: pressed, finding };
    setDraft(next);
    const plain = pressed === "not_applicable" || (pressed === "pass" && item.kind === "yes_no");
    if (plain && draft.text === "" && files.length === 0) void queueResult(next);
  };
  const count = (key: "checked" | "failed", label: string) => (
    <NumberField
      label={label}
      className="w-32"
      inputMode="numeric"
      value={draft[key]}
      error={complaints[key]}
      onValueChange={(value) => {
        const next = { ...draft, result: null, [key]: value };
        const fails = resultOf(item, next) === "fail" && drafted === null;
        set({ ...next, finding: fails ? (draft.finding ?? findingOf(item, draft.text)) : null });
      }}
    />
  );
  const pressable: readonly CheckResult[] =
    item.kind === "count" ? ["not_applicable"] : ["pass", "fail", "not_applicable"];
  const open = result !== null || item.kind === "count";
  return (
    <div className="mt-3 flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        {item.kind === "count" && count("checked", "抽查数")}
        {item.kind === "count" && count("failed", "不合格数")}
        <div className="flex min-w-0 flex-1 gap-2">
          {pressable.map((one) => (
            <Press key={one} pressed={result === one} onPress={() => press(one)}>
              {checkResultLabels[one]}
            </Press>
          ))}
        </div>
      </div>
      {complaints.result && <p className="text-sm font-medium">{complaints.result}</p>}
      {open && (
        <>
          <TextArea
            label={result === "fail" ? "检查情况（看到了什么）" : "检查情况"}
            rows={2}
            required={result === "fail" || item.kind === "text"}
            value={draft.text}
            error={complaints.text}
            onChange={({ target }) => {
              const { finding } = draft;
              const follows = finding !== null && finding.fact === draft.text;
              set({
                text: target.value,
                finding: follows ? { ...finding, fact: target.value } : finding,
              });
            }}
          />
          <PictureChoice files={files} onChange={setFiles} />
          {result === "fail" && drafted !== null && (
            <p className="text-sm text-soft">这一项已有问题 {drafted}，不再另拟。</p>
          )}
          {result === "fail" && drafted === null && (
            <Checkbox
              label="同时草拟督查问题"
              checked={draft.finding !== null}
              onChange={({ target }) =>
                set({ finding: target.checked ? findingOf(item, draft.text) : null })
              }
            />
          )}
          {result === "fail" && draft.finding !== null && (
            <FindingFields
              item={item}
              complaints={complaints}
              finding={draft.finding}
              onChange={(finding) => set({ finding })}
            />
          )}
          <div className="flex gap-2">
            <Button
              variant="primary"
              className="min-h-11 px-6"
              onClick={() => void queueResult(draft)}
            >
              保存这一项
            </Button>
            {onCancel && (
              <Button className="min-h-11" onClick={onCancel}>
                取消
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

function Press(props: { pressed: boolean; onPress: () => void; children: string }) {
  const { pressed, onPress, children } = props;
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={cx(
        "min-h-12 flex-1 rounded-sm border px-2 text-base sm:max-w-36",
        pressed ? "border-indigo bg-indigo text-white" : "border-edge bg-sheet hover:border-ink",
      )}
    >
      {children}
    </button>
  );
}
