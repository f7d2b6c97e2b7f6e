"use client";

import { Button, Kbd, linkClass, Section, TextField, TextSkeleton, useToast } from "@xianlan/ui";
import Link from "next/link";
import {
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { ask } from "../../../lib/trpc/request.ts";
import type { ActivityForm, Reader } from "../activity-types.ts";
import { isEmptyDraft } from "../quick-draft.ts";
import { useQuickDraft } from "../use-quick-draft.ts";
import { useRecordAction } from "../use-record-action.ts";
import type { QuickRecord } from "./quick-record.tsx";

/** The reader of the line: it comes once the page is at rest, so that the line itself waits for nothing. */
function useQuickRecord() {
  const [loaded, setLoaded] = useState<{ Record: typeof QuickRecord } | null>(null);
  const load = useCallback(() => {
    const found = import("./quick-record.tsx").then((file) => file.QuickRecord);
    // A lost connection: the next key asks again.
    found.then((Record) => setLoaded((now) => now ?? { Record })).catch(() => undefined);
  }, []);
  useEffect(() => {
    if (document.readyState === "complete") return load();
    window.addEventListener("load", load, { once: true });
    return () => window.removeEventListener("load", load);
  }, [load]);
  return [loaded?.Record ?? null, load] as const;
}

/** 记一条: one line, read while it is typed, looked over below, saved with Enter. */
export function QuickForm({ reader, choices }: { reader: Reader; choices: ActivityForm }) {
  const toast = useToast();
  const action = useRecordAction();
  const drafting = useQuickDraft(`activity-draft ${reader.accountId}`);
  const { draft, set } = drafting;
  const line = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const deliver = useRef<(() => void) | null>(null);
  const [Record, load] = useQuickRecord();
  const [wanted, setWanted] = useState(false);
  const started = !isEmptyDraft(draft);

  async function copyLast(): Promise<void> {
    const last = await ask("activity.last", { kind: draft.edits.kind ?? null });
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
        <Link href="/activities/paste" prefetch={false} className={linkClass()}>
          从Excel批量粘贴
        </Link>
      }
    >
      <form
        ref={form}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (!started) return;
          if (deliver.current !== null) return deliver.current();
          setWanted(true);
          load();
        }}
      >
        <QuickLine
          inputRef={line}
          value={draft.line}
          pending={action.pending}
          onChange={(text) => {
            action.reset();
            setWanted(false);
            if (Record === null) load();
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
        {Record === null ? (
          started && <TextSkeleton lines={3} />
        ) : (
          <Record
            reader={reader}
            choices={choices}
            drafting={drafting}
            action={action}
            line={line}
            form={form}
            deliver={deliver}
            wanted={wanted}
          />
        )}
      </form>
    </Section>
  );
}

/** The line itself with its two buttons. */
function QuickLine(props: {
  inputRef: RefObject<HTMLInputElement | null>;
  value: string;
  pending: boolean;
  onChange: (text: string) => void;
  onKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  onCopy: () => void;
}) {
  const { inputRef, value, pending, onChange, onKey, onCopy } = props;
  return (
    <div className="flex flex-wrap items-end gap-2">
      <TextField
        ref={inputRef}
        className="min-w-0 flex-1 basis-72"
        label="做了什么"
        hideLabel
        autoComplete="off"
        enterKeyHint="done"
        maxLength={400}
        placeholder="如：3月12日 中心组扩大学习 县委宣传部旁听"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKey}
      />
      <Button onClick={onCopy}>复制上一条</Button>
      <Button type="submit" variant="primary" loading={pending}>
        登记
      </Button>
    </div>
  );
}
