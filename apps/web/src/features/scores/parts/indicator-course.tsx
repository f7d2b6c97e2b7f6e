"use client";

import { Button, cx, Section, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { useState } from "react";
import { BarChartFigure } from "../../../components/chart/bar-chart.tsx";
import type { IndicatorPage } from "../score-types.ts";

const monthOf = (month: string) => `${Number(month.slice(5))}月`;

/** How many units kept pace at each month's end; as a table, what each had attained. */
export function IndicatorCourse({ page }: { page: IndicatorPage }) {
  const { months, rows, indicator, scheme } = page;
  const [table, setTable] = useState(false);
  return (
    <Section
      title="各月末进度"
      aside={
        <span className="flex items-center gap-4">
          {!table && <Legend />}
          <Button size="sm" variant="quiet" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? "看图" : "看表"}
          </Button>
        </span>
      }
    >
      {!table && (
        <div className="h-44 border-t border-ink pt-2 print:hidden">
          <BarChartFigure
            label={`${scheme.year}年各月末落后和达到序时的乡镇个数；按“看表”可逐月查看`}
            categories={months.map(({ month }) => monthOf(month))}
            series={[
              { name: "达到序时", values: months.map(({ reached }) => reached) },
              { name: "落后", values: months.map(({ behind }) => behind) },
            ]}
          />
        </div>
      )}
      <div className={cx(!table && "hidden print:block")}>
        <Table
          caption={`${indicator.name}各乡镇各月末完成情况，单位：${indicator.unit}`}
          className="[&_:is(td,th)]:px-1.5"
        >
          <THead>
            <tr>
              <Th pinned>乡镇</Th>
              {months.map(({ month }) => (
                <Th key={month} numeric className="text-xs">
                  {monthOf(month)}
                </Th>
              ))}
            </tr>
          </THead>
          <TBody>
            {rows.map(({ unitId, name, course }) => (
              <Tr key={unitId}>
                <Td head pinned nowrap>
                  {name}
                </Td>
                {months.map(({ month }, at) => (
                  <Td key={month} numeric>
                    {course[at] ?? "—"}
                  </Td>
                ))}
              </Tr>
            ))}
          </TBody>
        </Table>
      </div>
    </Section>
  );
}

function Legend() {
  return (
    <span className="flex items-center gap-3 text-xs print:hidden">
      <span className="flex items-center gap-1.5">
        <span aria-hidden="true" className="size-2.5 bg-indigo-line" />
        达到序时
      </span>
      <span className="flex items-center gap-1.5">
        <span aria-hidden="true" className="size-2.5 bg-indigo" />
        落后
      </span>
    </span>
  );
}
