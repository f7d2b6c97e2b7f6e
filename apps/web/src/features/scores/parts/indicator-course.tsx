import { Table, TBody, Td, THead, Th, Tr } from "@xianlan/ui";
import { BarChart } from "../../../components/chart/bar-chart.tsx";
import { ChartLegend, ChartOrTable } from "../../../components/chart/chart-or-table.tsx";
import type { IndicatorPage } from "../score-types.ts";

const monthOf = (month: string) => `${Number(month.slice(5))}月`;

/** How many units kept pace at each month's end; as a table, what each had attained. */
export function IndicatorCourse({ page }: { page: IndicatorPage }) {
  const { months, rows, indicator, scheme } = page;
  return (
    <ChartOrTable
      title="各月末进度"
      legend={<ChartLegend names={["达到序时", "落后"]} />}
      chartClass="h-44"
      chart={
        <BarChart
          label={`${scheme.year}年各月末落后和达到序时的乡镇个数；按“看表”可逐月查看`}
          categories={months.map(({ month }) => monthOf(month))}
          series={[
            { name: "达到序时", values: months.map(({ reached }) => reached) },
            { name: "落后", values: months.map(({ behind }) => behind) },
          ]}
        />
      }
      table={
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
      }
    />
  );
}
