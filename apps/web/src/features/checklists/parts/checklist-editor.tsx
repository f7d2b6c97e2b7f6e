"use client";

import type { ChecklistInput } from "@xianlan/domain/checklist";
import { Button, Notice, NumberField, Sentence, TextField, useToast } from "@xianlan/ui";
import { useEffect, useRef, useState } from "react";
import type { ChecklistPage } from "../checklist-types.ts";
import { type ChecklistDraft, useChecklistDraft } from "../use-checklist-draft.ts";
import { ConflictPanel } from "./conflict-panel.tsx";
import { DraftActions } from "./draft-actions.tsx";
import { ItemDialog } from "./item-dialog.tsx";
import { ItemsEditor } from "./items-editor.tsx";

/** A draft while it is edited: what is typed stays in this tab until it is saved. */
export function ChecklistEditor({ page, accountId }: { page: ChecklistPage; accountId: string }) {
  const toast = useToast();
  const draft = useChecklistDraft(page, accountId);
  const [open, setOpen] = useState<number | null>(null);
  const [failures, setFailures] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const { values, set, errorAt, dirty } = draft;
  const shown = open === null ? undefined : values.items[open];
  const edit = (next: ChecklistInput["items"]) => set({ items: next });

  // Focus moves once a failed try, not with every key.
  useEffect(() => {
    if (failures === 0) return;
    form.current?.querySelector<HTMLElement>("[data-problem], [aria-invalid=true]")?.focus();
  }, [failures]);

  async function submit(): Promise<void> {
    if (await draft.save()) toast({ title: "已保存草稿" });
    else setFailures((times) => times + 1);
  }

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Sentence>
        {page.revision > 1 ? `修订检查清单，第${page.revision}版` : "编制检查清单"}：
        <strong>{values.items.length}</strong>个检查项
      </Sentence>
      <ConflictPanel draft={draft} />
      <Problems draft={draft} />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_8rem]">
        <TextField
          label="清单名称"
          required
          maxLength={60}
          value={values.title}
          error={errorAt("title")}
          onChange={(event) => set({ title: event.target.value })}
        />
        <NumberField
          label="年度"
          unit="年"
          value={String(values.year)}
          error={errorAt("year")}
          onValueChange={(text) => set({ year: Number(text.replace(/\D/g, "").slice(0, 4)) })}
        />
      </div>
      <ItemsEditor
        items={values.items}
        faulty={faultyItems(draft.complaints)}
        edit={edit}
        open={setOpen}
      />
      <div className="sticky bottom-0 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-paper py-3">
        <p className="mr-auto text-sm text-muted" role="status">
          {dirty ? "有改动没有保存" : "改动都已保存"}
        </p>
        <DraftActions page={page} saved={!dirty} onDiscard={draft.forget} />
        <Button type="submit" variant={dirty ? "primary" : "secondary"} loading={draft.pending}>
          保存草稿
        </Button>
      </div>
      {shown !== undefined && open !== null && (
        <ItemDialog
          item={shown}
          errorAt={(path) => errorAt(`items.${open}.${path}`)}
          change={(next) => edit(values.items.map((one, at) => (at === open ? next : one)))}
          onClose={() => setOpen(null)}
        />
      )}
    </form>
  );
}

/** Places in the list that have something to correct. */
function faultyItems(complaints: ChecklistDraft["complaints"]): ReadonlyMap<number, string> {
  return new Map(
    complaints.flatMap(({ path, message }) => {
      const at = path.match(/^items\.(\d+)\./)?.[1];
      return at === undefined ? [] : [[Number(at), message]];
    }),
  );
}

function Problems({ draft }: { draft: ChecklistDraft }) {
  const { complaints, problem } = draft;
  const [first] = complaints;
  if (problem === null && first === undefined) return null;
  const title =
    complaints.length > 1
      ? `有${complaints.length}处需要修改`
      : (problem?.message ?? first?.message);
  return (
    <div data-problem="" tabIndex={-1} className="outline-none">
      <Notice kind="warning" title={title} />
    </div>
  );
}
