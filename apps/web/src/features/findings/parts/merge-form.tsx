"use client";

import { useQuery } from "@tanstack/react-query";
import { isOpen, mergeInput } from "@xianlan/domain";
import { Button, SearchIcon, TextField } from "@xianlan/ui";
import { useState } from "react";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useVerb } from "../../../lib/trpc/use-verb.ts";
import { useDeedForm } from "../use-deed-form.ts";
import { DeedFrame } from "./deed-frame.tsx";
import { type DeedProps, draftKey } from "./deed-props.ts";

type Target = { targetId: string; targetWords: string };

/** 并案: the finding ends in another one of the same unit, found by number or words. */
export function MergeForm({ page, reader, onDone, onCancel }: DeedProps) {
  const trpc = useTRPC();
  const verb = useVerb(trpc.finding.merge.mutationOptions());
  const form = useDeedForm({
    draftKey: draftKey(reader, page.id, "merge"),
    version: page.version,
    fresh: { targetId: "", targetWords: "" } satisfies Target,
    schema: mergeInput,
    verb,
    send: (parsed, { version }) => verb.run({ id: page.id, ...parsed, version }),
    onDone: () => onDone(`已并入${form.values.targetWords}`),
  });
  const { values, set } = form;
  return (
    <DeedFrame
      form={form}
      submitLabel="并案"
      danger
      cost="1项"
      seenState={page.stateLabel}
      onCancel={onCancel}
    >
      <div id={form.fieldId("targetId")} tabIndex={-1} className="flex flex-col gap-3 outline-none">
        <p className="text-sm">
          {values.targetId === "" ? (
            <span className="text-muted">还没有选择并入哪一件。</span>
          ) : (
            <>
              并入 <strong>{values.targetWords}</strong>
              。本件随之结束，进展记在那一件上。
            </>
          )}
        </p>
        <TargetSearch
          exceptId={page.id}
          chosenId={values.targetId}
          error={form.errorAt("targetId")}
          onChoose={(targetId, targetWords) => set({ targetId, targetWords })}
        />
      </div>
    </DeedFrame>
  );
}

function TargetSearch(props: {
  exceptId: string;
  chosenId: string;
  error: string | undefined;
  onChoose: (id: string, words: string) => void;
}) {
  const { exceptId, chosenId, error, onChoose } = props;
  const trpc = useTRPC();
  const [words, setWords] = useState("");
  const q = words.trim();
  const search = useQuery(trpc.finding.byNumber.queryOptions({ q }, { enabled: q.length > 1 }));
  const found = (search.data ?? []).filter((one) => one.id !== exceptId && isOpen(one));
  return (
    <>
      <TextField
        label="查找并入的问题"
        hint="输入编号或内容；只列出在办的问题"
        icon={<SearchIcon />}
        value={words}
        error={error}
        onChange={(event) => setWords(event.target.value)}
      />
      {search.isSuccess && found.length === 0 && (
        <p role="status" className="text-sm text-muted">
          没有找到在办的问题，请换个编号或词再试。
        </p>
      )}
      <ul className="divide-y divide-line">
        {found.map((one) => (
          <li key={one.id} className="flex items-start gap-3 py-2 text-sm">
            <span className="min-w-0 flex-1">
              <span className="font-medium">{one.number}</span>
              <span className="text-muted">
                {" "}
                {one.unitName} · {one.stateLabel}
              </span>
              <span className="block truncate text-soft">{one.fact}</span>
            </span>
            <Button
              size="sm"
              aria-pressed={one.id === chosenId}
              onClick={() => onChoose(one.id, one.number)}
            >
              {one.id === chosenId ? "已选" : "选择"}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
