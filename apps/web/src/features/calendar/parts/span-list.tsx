"use client";

import {
  formatMonthDay,
  type HolidayRow,
  type HolidaySpan,
  holidaySpans,
} from "@xianlan/domain/calendar";
import { Button, Table, TableEmpty, TBody, Td, TextField, THead, Th, Tr } from "@xianlan/ui";
import { renamed } from "../year-days.ts";

type Props = { days: readonly HolidayRow[]; onChange: (days: HolidayRow[]) => void };

function spanText({ from, to }: HolidaySpan): string {
  return from === to ? formatMonthDay(from) : `${formatMonthDay(from)}至${formatMonthDay(to)}`;
}

/** The year's exceptions as a notice would list them, each with its name. */
export function SpanList({ days, onChange }: Props) {
  const spans = holidaySpans(days);
  return (
    <Table caption="放假与调休">
      <THead>
        <Tr>
          <Th>日期</Th>
          <Th>安排</Th>
          <Th>名称</Th>
          <Th>操作</Th>
        </Tr>
      </THead>
      <TBody>
        {spans.length === 0 && (
          <TableEmpty columns={4}>没有放假和调休，按周一至周五上班。</TableEmpty>
        )}
        {spans.map((span) => (
          <Tr key={`${span.from} ${span.kind}`}>
            <Td nowrap>{spanText(span)}</Td>
            <Td nowrap>{span.kind === "holiday" ? "放假" : "调休上班"}</Td>
            <Td>
              <TextField
                label={`${spanText(span)}的名称`}
                hideLabel
                size="sm"
                maxLength={20}
                value={span.name}
                onChange={(event) => onChange(renamed(days, span, event.target.value))}
              />
            </Td>
            <Td>
              <Button
                size="sm"
                variant="quiet"
                aria-label={`去掉${spanText(span)}`}
                onClick={() => onChange(renamed(days, span, null))}
              >
                去掉
              </Button>
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
