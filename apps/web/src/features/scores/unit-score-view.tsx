import {
  Badge,
  EmptyState,
  linkClass,
  Section,
  Sentence,
  Table,
  TBody,
  Td,
  THead,
  Th,
  Tr,
} from "@xianlan/ui";
import Link from "next/link";
import { BarChart } from "../../components/chart/bar-chart.tsx";
import { ChartOrTable } from "../../components/chart/chart-or-table.tsx";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { submissionHref } from "../../lib/submission-href.ts";
import { CategoryIndex } from "./parts/category-index.tsx";
import { CategoryIndicators } from "./parts/category-indicators.tsx";
import { DueList } from "./parts/due-list.tsx";
import { NoScheme } from "./parts/no-scheme.tsx";
import type { ScoredYear, UnitScorePage } from "./score-types.ts";

const monthOf = (month: string) => `${Number(month.slice(5))}月`;

/** The total at each month's end, by the records as they are known today: a chart and its table. */
function TotalTrend({ trend, year }: { trend: ScoredYear["trend"]; year: number }) {
  return (
    <ChartOrTable
      title={`${year}年各月末得分`}
      chartClass="h-40"
      chart={
        <BarChart
          label={`${year}年各月末得分；按“看表”可逐月查看`}
          categories={trend.map(({ month }) => monthOf(month))}
          series={[{ name: "得分", values: trend.map(({ total }) => Number(total)) }]}
        />
      }
      table={
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
      }
    />
  );
}

/** A unit's year: total and grade, each indicator with its arithmetic and records, what would raise it. */
export function UnitScoreView({ page, own }: { page: UnitScorePage; own: boolean }) {
  const { scored, unit } = page;
  if (scored === null) {
    if (page.years.length === 0) return <NoScheme />;
    return <EmptyState title={`${unit.name}不参加这一年的考核`} />;
  }
  return (
    <div className="flex flex-col gap-6">
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <UnitSentence page={page} scored={scored} />
        <ExportLink
          href={tableHref("score-sheet", { unitId: unit.id, year: scored.scheme.year })}
          label="导出得分表"
        />
      </div>
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          <CategoryIndex categories={scored.categories} names={scored.score.categories} />
          {scored.score.categories
            .filter(({ code }) => scored.categories.some((one) => one.code === code))
            .map((category) => (
              <CategoryIndicators
                key={category.code}
                category={category}
                scored={scored}
                unitId={unit.id}
                county={!own}
              />
            ))}
        </div>
        <div className="flex min-w-0 flex-col gap-8 max-xl:order-first">
          <Suggestions scored={scored} unitId={unit.id} own={own} />
          <TotalTrend trend={scored.trend} year={scored.scheme.year} />
          <p className="text-sm text-muted">
            依据
            <Link
              href={`/schemes/${scored.scheme.id}`}
              prefetch={false}
              className={linkClass("prose")}
            >
              {scored.scheme.title}
            </Link>
            按序时计分：未到期的不扣分。
          </p>
        </div>
      </div>
    </div>
  );
}

function UnitSentence({ page, scored }: { page: UnitScorePage; scored: ScoredYear }) {
  const { score } = scored;
  return (
    <div className="flex flex-col gap-1">
      <Sentence>{score.sentence.replace("，", `，${page.unit.name}`)}</Sentence>
      {score.vetoed && <p className="text-red">一票否决已确认，总分以上限为准。</p>}
    </div>
  );
}

type Suggestion = ScoredYear["suggestions"][number];

function hrefOf({ action, code }: Suggestion, own: boolean): string {
  if (action.type === "finding" && action.ids.length === 1) return `/findings/${action.ids[0]}`;
  if (!own) return `#${code}`;
  if (action.type === "activity") return `/activities?kind=${action.kind}`;
  if (action.type === "entry") return submissionHref(action.periodId);
  return "/findings?flag=open";
}

/** 落后与到期, and 模拟: what would raise the total, really scored. */
function Suggestions(props: { scored: ScoredYear; unitId: string; own: boolean }) {
  const { scored, own } = props;
  const { suggestions, dueNow } = scored;
  return (
    <>
      <Section title="落后与到期" aside={`${dueNow.length}项`}>
        <DueList items={dueNow} href={({ code }) => `#${code}`} />
      </Section>
      <Section title="模拟得分" aside={`现为${scored.score.total}`}>
        {suggestions.length === 0 ? (
          <p className="border-t border-ink py-2 text-muted">按序时都已得满，没有可以再加的分。</p>
        ) : (
          <ul className="border-t border-ink">
            {suggestions.map((one) => (
              <li
                key={one.sentence}
                className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5"
              >
                <Link href={hrefOf(one, own)} prefetch={false} className={linkClass("plain")}>
                  {one.sentence}
                </Link>
                {!one.sentence.includes("→") && (
                  <span className="ml-auto whitespace-nowrap text-soft">
                    {one.before} → <span className="font-semibold text-ink">{one.after}</span>
                  </span>
                )}
                <Badge className={one.sentence.includes("→") ? "ml-auto" : ""}>{one.code}</Badge>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
