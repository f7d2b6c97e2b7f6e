"use client";

import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import { formatDay, formatMonthDay } from "@xianlan/domain/calendar";
import { Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";

export type Preview = inferRouterOutputs<AppRouter>["calendar"]["preview"];

const kindLabels = { holiday: "放假", workday: "调休上班" } as const;
const kindText = (kind: "holiday" | "workday" | null) =>
  kind === null ? "照常" : kindLabels[kind];

/** What an edit changes: the days, and each due date that follows. */
export function MovedList({ preview, today }: { preview: Preview; today: string }) {
  const { days, moved } = preview;
  return (
    <div className="flex flex-col gap-4">
      <p>
        改动{days.length}天
        {moved.length === 0
          ? "，没有在办问题的整改时限因此变化。"
          : `，${moved.length}件在办问题的整改时限顺延；已逾期的和时限会缩短的不动。`}
      </p>
      <ul className="text-sm">
        {days.map(({ day, before, after }) => (
          <li key={day}>
            {formatMonthDay(day)}　{kindText(before)} → {kindText(after)}
          </li>
        ))}
      </ul>
      {moved.length > 0 && (
        <Table caption="整改时限的变化">
          <THead>
            <Tr>
              <Th>编号</Th>
              <Th>责任单位</Th>
              <Th>原时限</Th>
              <Th>新时限</Th>
            </Tr>
          </THead>
          <TBody>
            {moved.map(({ id, number, unitName, before, after }) => (
              <Tr key={id}>
                <Td nowrap>{number}</Td>
                <Td nowrap>{unitName}</Td>
                <Td nowrap>{formatDay(before, today)}</Td>
                <Td nowrap>{formatDay(after, today)}</Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </div>
  );
}
