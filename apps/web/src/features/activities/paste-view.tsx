"use client";

import { readActivityRows } from "@xianlan/domain/activity";
import { periodOf } from "@xianlan/domain/period";
import { Button, linkClass, Notice, Sentence, TextArea, useToast } from "@xianlan/ui";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useDeferredValue, useMemo } from "react";
import { useAction } from "../../lib/trpc/use-action.ts";
import type { ActivityForm, Reader } from "./activity-types.ts";
import { FormProblem } from "./parts/form-problem.tsx";
import { type PreviewRow, PreviewTable } from "./parts/preview-table.tsx";
import { useQuickDraft } from "./use-quick-draft.ts";

/** Most rows of one paste; the server refuses more. */
const maxRows = 200;

/** 批量粘贴: cells from Excel, looked over row by row, recorded all together or not at all. */
export function PasteView({ reader, form }: { reader: Reader; form: ActivityForm }) {
  const toast = useToast();
  const router = useRouter();
  const action = useAction("activity.recordMany");
  const { draft, set, clear } = useQuickDraft(`activity-paste ${reader.accountId}`);
  const text = useDeferredValue(draft.line);
  const read = useMemo(() => {
    const places = form.places;
    const { rows, columns, unknown } = readActivityRows(text, { today: reader.today, places });
    const shown = rows.map((row): PreviewRow => {
      const month = row.content === null ? "" : periodOf(row.content.happenedOn, "month");
      const lock = form.locked.find(({ periodId }) => periodId === month)?.sentence;
      if (lock === undefined) return row;
      const message = `${lock}，请逐条登记并写明原因`;
      return { ...row, content: null, errors: [{ column: "日期", message }] };
    });
    return { rows: shown, columns, unknown };
  }, [text, form, reader.today]);
  const wrong = read.rows.filter(({ errors }) => errors.length > 0).length;
  const ready = read.rows.length - wrong;
  const tooMany = read.rows.length > maxRows;

  async function commit(confirmPersonalNumbers = false): Promise<void> {
    const result = await action.run({ text: draft.line, expected: ready, confirmPersonalNumbers });
    if (result === null) return;
    toast({ title: `已登记${result.recorded}条工作记录` });
    clear();
    router.push("/activities");
  }

  return (
    <div className="flex max-w-6xl flex-col gap-5">
      <header>
        <p className="text-sm text-muted">
          <Link href="/activities" prefetch={false} className={linkClass()}>
            工作记录
          </Link>{" "}
          · 批量粘贴
        </p>
        <Sentence className="mt-1">
          {read.rows.length === 0
            ? "从Excel复制几行，粘贴到下面"
            : `读到${read.rows.length}行，${wrong === 0 ? "都可以登记" : `${wrong}行要改`}`}
        </Sentence>
      </header>
      <TextArea
        label="粘贴的表格"
        hint="带表头最好：日期、类别、标题、地点、人数、网址，以及扩大学习、旁听、媒体名称、级别等；列的顺序不限。没有表头时，每行按一句话读。"
        rows={read.rows.length === 0 ? 10 : 5}
        maxLength={200_000}
        value={draft.line}
        spellCheck={false}
        onChange={(event) => {
          action.reset();
          set({ line: event.target.value });
        }}
      />
      {read.unknown.length > 0 && (
        <Notice title={`这几列不认识，不会登记：${read.unknown.join("、")}`} />
      )}
      {tooMany && <Notice kind="warning" title={`一次最多${maxRows}行，请分几次粘贴`} />}
      <FormProblem
        error={action.error}
        pending={action.pending}
        atFields={false}
        onConfirmNumbers={() => void commit(true)}
      />
      {read.rows.length > 0 && (
        <>
          <PreviewTable rows={read.rows} places={form.places} today={reader.today} />
          <div className="flex flex-wrap items-center justify-end gap-3">
            <p className="mr-auto text-sm text-muted">
              {wrong === 0 ? "全部登记或全部不登记。" : "改好上面标出的格子后才能登记。"}
            </p>
            <Button onClick={clear}>清空</Button>
            <Button
              variant="primary"
              loading={action.pending}
              disabled={wrong > 0 || ready === 0 || tooMany}
              onClick={() => void commit()}
            >
              登记{ready}条
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
