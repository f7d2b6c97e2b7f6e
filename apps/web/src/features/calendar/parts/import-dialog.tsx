"use client";

import {
  formatMonthDay,
  type HolidayRow,
  holidaySpans,
  readHolidays,
} from "@xianlan/domain/calendar";
import { Button, Dialog, DialogActions, FileDrop, Notice, TextArea } from "@xianlan/ui";
import { useState } from "react";
import { sendFile } from "../../../lib/send-file.ts";
import { actionError } from "../../../lib/trpc/use-action.ts";

type Props = { year: number; onCancel: () => void; onApply: (days: HolidayRow[]) => void };

/** 导入: a pasted notice or a table, read at once and looked at before it is taken over. */
export function ImportDialog({ year, onCancel, onApply }: Props) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const { days, problems } = readHolidays(text, year);
  const load = async ([file]: File[]) => {
    if (file === undefined) return;
    setProblem(null);
    try {
      const address = `/api/imports/holidays?name=${encodeURIComponent(file.name)}`;
      setText((await sendFile<{ text: string }>(address, file)).text);
    } catch (error) {
      setProblem(actionError(error)?.message ?? null);
    }
  };
  return (
    <Dialog
      open
      size="lg"
      title={`导入${year}年放假安排`}
      description="粘贴放假通知的原文，或选择表格文件；读出的日期核对后再采用。"
      onOpenChange={(open) => !open && onCancel()}
    >
      <div className="flex flex-col gap-4">
        <TextArea
          label="通知原文"
          rows={8}
          value={text}
          placeholder="春节：2月5日至11日放假调休，共7天。1月30日、2月20日上班。"
          onChange={(event) => setText(event.target.value)}
        />
        <FileDrop
          label="或选择文件"
          accept=".xlsx,.csv"
          error={problem ?? undefined}
          onFiles={(files) => void load(files)}
        />
        {text.trim() !== "" && (
          <section aria-label="读出的安排" className="flex flex-col gap-2">
            <h3 className="font-semibold">读出{days.length}天</h3>
            <ul className="columns-1 text-sm sm:columns-2">
              {holidaySpans(days).map(({ from, to, kind, name }) => (
                <li key={`${from} ${kind}`}>
                  {from === to
                    ? formatMonthDay(from)
                    : `${formatMonthDay(from)}至${formatMonthDay(to)}`}
                  　{kind === "holiday" ? "放假" : "调休上班"}　{name}
                </li>
              ))}
            </ul>
            {problems.map(({ line, message }) => (
              <Notice key={line} kind="warning" title={`第${line}行：${message}`} />
            ))}
          </section>
        )}
        <DialogActions>
          <Button onClick={onCancel}>取消</Button>
          <Button variant="primary" disabled={days.length === 0} onClick={() => onApply(days)}>
            采用这{days.length}天
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
