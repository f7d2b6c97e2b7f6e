"use client";

import {
  type PeriodId,
  periodLabel,
  periodOf,
  periodSpan,
  previousPeriod,
} from "@xianlan/domain/period";
import { Button, Select } from "@xianlan/ui";

/** The month after. */
function nextMonth(id: PeriodId): PeriodId {
  const { to } = periodSpan(id);
  const month = Number(to.slice(5, 7));
  const year = Number(to.slice(0, 4)) + (month === 12 ? 1 : 0);
  return `${year}-M${String((month % 12) + 1).padStart(2, "0")}`;
}

/** Picks a month: one step back or forth, or any of the last and next twelve. */
export function MonthPicker(props: { periodId: PeriodId; onChange: (id: PeriodId) => void }) {
  const month = periodOf(periodSpan(props.periodId).to, "month");
  const around: PeriodId[] = [month];
  for (let step = 0; step < 12; step++) {
    around.unshift(previousPeriod(around[0] ?? month));
    around.push(nextMonth(around.at(-1) ?? month));
  }
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Button onClick={() => props.onChange(previousPeriod(month))}>上个月</Button>
      <Select
        label="月份"
        hideLabel
        className="w-36"
        options={around.map((value) => ({ value, label: periodLabel(value) }))}
        value={month}
        onValueChange={props.onChange}
      />
      <Button onClick={() => props.onChange(nextMonth(month))}>下个月</Button>
    </div>
  );
}
