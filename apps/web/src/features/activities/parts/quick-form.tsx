"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { periodOf } from "@xianlan/domain";
import { Button, Kbd, linkClass, Notice, Section, TextArea, useToast } from "@xianlan/ui";
import Link from "next/link";
import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useVerb } from "../../../lib/trpc/use-verb.ts";
import { AttachmentField } from "../../attachments/index.ts";
import type { Reader } from "../activity-types.ts";
import { composeRecord, isEmptyDraft } from "../compose.ts";
import { useQuickDraft } from "../use-quick-draft.ts";
import { codesOf } from "../words.ts";
import { FeedsLine, fedBy } from "./feeds-line.tsx";
import { FormProblem } from "./form-problem.tsx";
import { QuickLine } from "./quick-line.tsx";
import { RecordFields } from "./record-fields.tsx";
import { useRecordForm } from "./use-record-form.ts";

/** 记一条: one line, read while it is typed, looked over below, saved with Enter. */
export function QuickForm({ reader }: { reader: Reader }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const toast = useToast();
  const form = useQuery(trpc.activity.form.queryOptions()).data;
  const verb = useVerb(trpc.activity.record.mutationOptions());
  const { draft, set, edit, clear } = useQuickDraft(`activity-draft ${reader.accountId}`);
  const line = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState(false);
  const places = form?.places ?? [];
  const { values, doubts } = composeRecord(draft, { today: reader.today, places });
  const feeds = fedBy(values, form?.rules ?? [], reader.unitId);
  const month = values.happenedOn === "" ? "" : periodOf(values.happenedOn, "month");
  const lock = form?.locked.find(({ periodId }) => periodId === month)?.sentence ?? "";
  const started = !isEmptyDraft(draft);

  const record = useRecordForm({
    ...{ values, lock, attachmentIds: draft.attachmentIds, reason: draft.reason },
    error: verb.error,
    send: async (input, beside) => {
      const answer = await verb.run({ ...input, ...beside });
      if (answer === null) return false;
      const codes = codesOf(feeds);
      toast(
        answer.correctionId === null
          ? {
              title: "已登记",
              description: `${input.title}${codes === "" ? "" : `，计入${codes}`}`,
            }
          : { title: "已提交更正申请", description: "督查办同意后计入" },
      );
      clear();
      setFiles(false);
      line.current?.focus();
      return true;
    },
  });

  async function copyLast(): Promise<void> {
    const last = await queries.fetchQuery(
      trpc.activity.last.queryOptions({ kind: draft.edits.kind ?? null }, { staleTime: 0 }),
    );
    if (last === null) toast({ title: "还没有可以复制的记录" });
    else set({ base: last, edits: {} });
    line.current?.focus();
  }

  function onKey(event: KeyboardEvent<HTMLInputElement>): void {
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    // Some browsers send the Enter that ends a word being composed on to the form.
    if (event.key === "Enter" && composing) event.preventDefault();
    if (event.key === "ArrowUp" && draft.line === "" && !composing) {
      event.preventDefault();
      void copyLast();
    }
  }

  return (
    <Section
      title="记一条"
      className="border-y-2 border-ink py-4 print:hidden"
      aside={
        <Link href="/activities/paste" className={linkClass()}>
          从Excel批量粘贴
        </Link>
      }
    >
      <form
        ref={record.ref}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (started) void record.deliver();
        }}
      >
        <QuickLine
          inputRef={line}
          value={draft.line}
          pending={verb.pending}
          onChange={(text) => {
            verb.reset();
            set({ line: text });
          }}
          onKey={onKey}
          onCopy={() => void copyLast()}
        />
        {!started && (
          <p className="text-sm text-muted">
            写清日期和做了什么，类别和情形会自动认出；<Kbd>Enter</Kbd> 登记，空行按 <Kbd>↑</Kbd>{" "}
            复制上一条。
          </p>
        )}
        {started && (
          <>
            <FeedsLine feeds={feeds} />
            <FormProblem
              error={verb.error}
              pending={verb.pending}
              atFields
              onConfirmNumbers={() => void record.deliver(true)}
            />
            {doubts.length > 0 && (
              <Notice title="请看一眼">
                {doubts.map(({ field, message }) => (
                  <p key={field + message}>{message}</p>
                ))}
              </Notice>
            )}
            <RecordFields
              {...{ values, places, today: reader.today, errorAt: record.errorAt }}
              onChange={(edits) => {
                verb.reset();
                edit(edits);
              }}
            />
            {lock !== "" && (
              <>
                <Notice kind="warning" title={`${lock}，登记后作为更正报督查办审批`}>
                  同意之前不计入，请在下面写明为什么补记。
                </Notice>
                <TextArea
                  label="补记原因"
                  required
                  rows={2}
                  maxLength={200}
                  value={draft.reason}
                  error={record.errorAt("reason")}
                  onChange={(event) => set({ reason: event.target.value })}
                />
              </>
            )}
            {(files || draft.attachmentIds.length > 0) && (
              <AttachmentField
                ids={draft.attachmentIds}
                today={reader.today}
                onChange={(attachmentIds) => set({ attachmentIds })}
              />
            )}
            <div className="flex flex-wrap gap-2">
              {!files && draft.attachmentIds.length === 0 && (
                <Button variant="quiet" size="sm" onClick={() => setFiles(true)}>
                  添加材料
                </Button>
              )}
              <Button
                variant="quiet"
                size="sm"
                onClick={() => {
                  verb.reset();
                  clear();
                  line.current?.focus();
                }}
              >
                清空
              </Button>
            </div>
          </>
        )}
      </form>
    </Section>
  );
}
