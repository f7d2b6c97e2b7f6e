"use client";

import { Button, cx, Section, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { useState } from "react";
import { BarChartFigure } from "../../../components/chart/bar-chart.tsx";
import type { ScoredYear } from "../score-types.ts";

const monthOf = (month: string) => `${Number(month.slice(5))}月`;

/** The total at each month's end, by the records as they are known today: a chart and its table. */
export function TotalTrend({ trend, year }: { trend: ScoredYear["trend"]; year: number }) {
  const [table, setTable] = useState(false);
  return (
    <Section
      title={`${year}年各月末得分`}
      aside={
        <Button size="sm" variant="quiet" aria-pressed={table} onClick={() => setTable(!table)}>
          {table ? "看图" : "看表"}
        </Button>
      }
    >
      {!table && (
        <div className="h-40 border-t border-ink pt-2 print:hidden">
          <BarChartFigure
            label={`${year}年各月末得分；按“看表”可逐月查看`}
            categories={trend.map(({ month }) => monthOf(month))}
            series={[{ name: "得分", values: trend.map(({ total }) => Number(total)) }]}
          />
        </div>
      )}
      <div className={cx(!table && "hidden print:block")}>
        <Table caption={`${year}年各月末得分和档次`}>
          <THead>
            <tr>
              <Th pinned>截至</Th>
              <Th numeric>得分</Th>
              <Th>档次</Th>
            </tr>
          </THead>
          <TBody>
            {trend.map(({ month, total, tierName }) => (
              <Tr key={month}>
                <Td head pinned nowrap>
                  {monthOf(month)}
                </Td>
                <Td numeric>{total}</Td>
                <Td>{tierName}</Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      </div>
    </Section>
  );
}
