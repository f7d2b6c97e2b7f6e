"use client";

import { changedDays, type HolidayRow } from "@xianlan/domain/calendar";
import { Button, ChevronLeftIcon, ChevronRightIcon, Notice, Sentence } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useAddress } from "../../../lib/address/address.tsx";
import type { CalendarYear } from "../calendar-types.ts";
import { toggled } from "../year-days.ts";
import { MonthTable } from "./month-table.tsx";
import { SpanList } from "./span-list.tsx";

const ImportDialog = dynamic(
  () => import("./import-dialog.tsx").then((file) => file.ImportDialog),
  { loading: () => null },
);
const SaveDialog = dynamic(() => import("./save-dialog.tsx").then((file) => file.SaveDialog), {
  loading: () => null,
});

const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** The days of one year, to be changed and saved together. */
export function YearEditor(props: { calendarYear: CalendarYear; today: string }) {
  const { calendarYear, today } = props;
  const { year } = calendarYear;
  const { change } = useAddress({ year });
  const [edited, setEdited] = useState<HolidayRow[] | null>(null);
  const [open, setOpen] = useState<"import" | "save" | "national" | null>(null);
  const days = edited ?? calendarYear.days;
  const holidaysByDay = new Map(days.map((row) => [row.day, row]));
  const named = (rows: readonly HolidayRow[]) =>
    rows.map(({ day, name }) => `${day} ${name}`).join();
  const changed = edited !== null && named(edited) !== named(calendarYear.days);
  const changes = edited === null ? 0 : changedDays(calendarYear.days, edited).length;
  const close = () => setOpen(null);
  const done = () => {
    setEdited(null);
    close();
  };
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-3">
        <Sentence>{sentenceOf(calendarYear)}</Sentence>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setOpen("import")}>导入通知</Button>
          {calendarYear.source === "county" && !changed && (
            <Button onClick={() => setOpen("national")}>恢复国务院安排</Button>
          )}
          {changed && <Button onClick={() => setEdited(null)}>放弃改动</Button>}
          <Button
            variant="primary"
            disabled={!changed && calendarYear.confirmed}
            onClick={() => setOpen("save")}
          >
            查看影响并保存
          </Button>
        </div>
      </header>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" icon={<ChevronLeftIcon />} onClick={() => change({ year: year - 1 })}>
          {year - 1}年
        </Button>
        <h2 className="min-w-24 text-center text-lg font-semibold">{year}年</h2>
        <Button size="sm" onClick={() => change({ year: year + 1 })}>
          {year + 1}年
          <ChevronRightIcon />
        </Button>
        {changed && <span className="text-sm text-muted">改动{changes}天，还没有保存</span>}
      </div>
      {!calendarYear.confirmed && (
        <Notice kind="warning" title={`${year}年的放假安排待核`}>
          通知公布前按周末推算，涉及这一年的时限都标“待核”。公布后请导入通知，核对后保存。
        </Notice>
      )}
      <p className="text-sm text-muted">点日期：工作日改为放假，周末改为调休上班，再点一次恢复。</p>
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 xl:grid-cols-4">
        {months.map((month) => (
          <MonthTable
            key={month}
            year={year}
            month={month}
            holidaysByDay={holidaysByDay}
            onToggle={(day) => setEdited(toggled(days, day))}
          />
        ))}
      </div>
      <SpanList days={days} onChange={setEdited} />
      {open === "import" && (
        <ImportDialog
          year={year}
          onCancel={close}
          onApply={(read) => {
            setEdited(read);
            close();
          }}
        />
      )}
      {(open === "save" || open === "national") && (
        <SaveDialog
          year={year}
          today={today}
          version={calendarYear.version}
          days={open === "national" ? null : days}
          confirmed={calendarYear.confirmed}
          onCancel={close}
          onDone={done}
        />
      )}
    </>
  );
}

function sentenceOf(calendarYear: CalendarYear): string {
  const count = (kind: HolidayRow["kind"]) =>
    calendarYear.days.filter((row) => row.kind === kind).length;
  const source = calendarYear.source === "county" ? "由本县维护" : "按国务院安排";
  if (calendarYear.days.length === 0) return `${calendarYear.year}年按周末推算，还没有录入放假安排`;
  return `${calendarYear.year}年${source}，放假${count("holiday")}天，调休上班${count("workday")}天`;
}
