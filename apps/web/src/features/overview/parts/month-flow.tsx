"use client";

import { Button, cx, Section, Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { BarChartFigure } from "../../../components/chart/bar-chart.tsx";
import { findingsHref } from "../../findings/index.ts";
import type { MonthRow } from "../overview-types.ts";
import { FigureLink } from "./figure-link.tsx";

function shortMonth(month: string): string {
  return `${Number(month.slice(5))}月`;
}

function longMonth(month: string): string {
  const [year = "", number = ""] = month.split("-");
  return `${year}年${Number(number)}月`;
}

/** Twelve months of findings issued and closed: a chart, and the same as a table of links. */
export function MonthFlow({ months }: { months: readonly MonthRow[] }) {
  const router = useRouter();
  const [table, setTable] = useState(false);
  const choose = useCallback(
    (at: number, series: number) => {
      const month = months[at];
      if (month === undefined) return;
      router.push(findingsHref(series === 0 ? month.openedFilter : month.closedFilter));
    },
    [months, router],
  );
  const sum = (of: "opened" | "closed") => months.reduce((total, row) => total + row[of], 0);
  return (
    <Section
      title="近十二个月"
      className="flex h-full flex-col"
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
        <div className="h-44 border-t border-ink pt-2 xl:h-auto xl:min-h-36 xl:grow print:hidden">
          <BarChartFigure
            label={`近十二个月交办${sum("opened")}件，销号${sum("closed")}件；按“看表”可逐月查看`}
            categories={months.map(({ month }) => shortMonth(month))}
            series={[
              { name: "交办", values: months.map(({ opened }) => opened) },
              { name: "销号", values: months.map(({ closed }) => closed) },
            ]}
            onChoose={choose}
          />
        </div>
      )}
      <div className={cx(!table && "hidden print:block")}>
        <MonthTable months={months} />
      </div>
    </Section>
  );
}

function Legend() {
  return (
    <span className="flex items-center gap-3 text-xs print:hidden">
      <span className="flex items-center gap-1.5">
        <span aria-hidden="true" className="size-2.5 bg-indigo-line" />
        交办
      </span>
      <span className="flex items-center gap-1.5">
        <span aria-hidden="true" className="size-2.5 bg-indigo" />
        销号
      </span>
    </span>
  );
}

const flows = [
  { label: "交办", value: "opened", filter: "openedFilter" },
  { label: "销号", value: "closed", filter: "closedFilter" },
] as const;

/** The chart's numbers, months across as the bars stand. */
function MonthTable({ months }: { months: readonly MonthRow[] }) {
  return (
    <Table caption="近十二个月交办和销号的件数" className="[&_:is(td,th)]:px-1">
      <THead>
        <tr>
          <Th pinned>
            <span className="sr-only">件数</span>
          </Th>
          {months.map(({ month }) => (
            <Th key={month} numeric className="text-xs whitespace-nowrap">
              <abbr title={longMonth(month)} className="no-underline">
                {shortMonth(month)}
              </abbr>
            </Th>
          ))}
        </tr>
      </THead>
      <TBody>
        {flows.map(({ label, value, filter }) => (
          <Tr key={label}>
            <Td head pinned nowrap>
              {label}
            </Td>
            {months.map((row) => (
              <Td key={row.month} numeric>
                <FigureLink
                  filter={row[filter]}
                  value={row[value]}
                  of={`${longMonth(row.month)}${label}`}
                />
              </Td>
            ))}
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
