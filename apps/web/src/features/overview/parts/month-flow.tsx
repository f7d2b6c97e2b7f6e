import { Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { BarChart } from "../../../components/chart/bar-chart.tsx";
import { ChartLegend, ChartOrTable } from "../../../components/chart/chart-or-table.tsx";
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
  const sum = (of: "opened" | "closed") => months.reduce((total, row) => total + row[of], 0);
  return (
    <ChartOrTable
      title="近十二个月"
      className="flex h-full flex-col"
      legend={<ChartLegend names={["交办", "销号"]} />}
      chartClass="h-44 xl:h-auto xl:min-h-36 xl:grow"
      chart={
        <BarChart
          label={`近十二个月交办${sum("opened")}件，销号${sum("closed")}件；按“看表”可逐月查看`}
          categories={months.map(({ month }) => shortMonth(month))}
          series={[
            { name: "交办", values: months.map(({ opened }) => opened) },
            { name: "销号", values: months.map(({ closed }) => closed) },
          ]}
          hrefOf={(at, series) => {
            const month = months[at];
            if (month === undefined) return undefined;
            return findingsHref(series === 0 ? month.openedFilter : month.closedFilter);
          }}
        />
      }
      table={<MonthTable months={months} />}
    />
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
