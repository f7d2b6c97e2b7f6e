import { averageDaysText, figureFilter, rateFigures, rateText } from "@xianlan/domain/finding";
import { buttonClass, EmptyState, linkClass, Section, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import { type Watch, WatchLink } from "../board/index.ts";
import type { TaskList } from "../tasks/index.ts";
import type { AttentionRow, Overview } from "./overview-types.ts";
import { CountySentence } from "./parts/county-sentence.tsx";
import { FigureLink } from "./parts/figure-link.tsx";
import { MonthFlow } from "./parts/month-flow.tsx";
import { OwedNote } from "./parts/owed-note.tsx";
import { ScoreMatrix } from "./parts/score-matrix.tsx";
import { UnitTable } from "./parts/unit-table.tsx";
import { WaitingTasks } from "./parts/waiting-tasks.tsx";

type Shown = { overview: Overview; tasks: TaskList; watch: Watch };

/** 总览: which units lag, what is overdue, who has to act, on one screen. */
export function OverviewView({ overview, tasks, watch }: Shown) {
  return (
    <div className="flex flex-col gap-5 xl:-my-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <CountySentence parts={overview.sentence} />
        <WatchLink watch={watch} />
      </div>
      {overview.counts.everIssued === 0 ? (
        <NothingYet tasks={tasks} />
      ) : (
        <Figures overview={overview} tasks={tasks} />
      )}
    </div>
  );
}

function Figures({ overview, tasks }: Pick<Shown, "overview" | "tasks">) {
  return (
    <>
      <FlowBand overview={overview} />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,7fr)_minmax(0,6fr)]">
        <Section title="各单位" aside="按需要关注的程度排列" className="max-xl:order-2">
          {overview.categories.length === 0 ? (
            <UnitTable units={overview.units} dense />
          ) : (
            <ScoreMatrix overview={overview} />
          )}
          <div className="mt-2">
            <OwedNote owed={overview.owed} />
          </div>
        </Section>
        <div className="contents xl:flex xl:flex-col xl:gap-5">
          <WaitingTasks tasks={tasks} />
          <AttentionList findings={overview.attention} />
          <div className="min-w-0 max-xl:order-3 xl:grow">
            <MonthFlow months={overview.months} />
          </div>
        </div>
      </div>
    </>
  );
}

/** A new county: nothing has been handed out, so there is nothing to count yet. */
function NothingYet({ tasks }: Pick<Shown, "tasks">) {
  return (
    <>
      <EmptyState
        title="还没有交办过问题"
        action={
          <Link href="/findings" className={buttonClass()}>
            去问题整改
          </Link>
        }
      >
        督查办交办第一件问题后，这里显示各单位的在办、逾期和整改情况。
      </EmptyState>
      <WaitingTasks tasks={tasks} />
    </>
  );
}

/** 值得过问: the few open findings that need a leader's attention, and why. */
function AttentionList({ findings }: { findings: readonly AttentionRow[] }) {
  return (
    <Section title="值得过问" aside="先逾期，再看等级和退回次数">
      {findings.length === 0 ? (
        <p className="border-t border-ink py-2 text-muted">没有在办的问题。</p>
      ) : (
        <ol className="border-t border-ink">
          {findings.map((finding) => (
            <li key={finding.id} className="border-b border-line py-1 leading-5 max-sm:py-2">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-medium">{finding.unitName}</span>
                <Link href={`/findings/${finding.id}`} prefetch={false} className={linkClass()}>
                  {finding.number}
                </Link>
                <StatusLight tone={finding.statusLight} className="sm:ml-auto">
                  {finding.why}
                </StatusLight>
              </p>
              <p className="truncate text-soft" title={finding.fact}>
                {finding.fact}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

/** The rectification funnel: four steps, each inside the one before, and the rates they come to. */
function FlowBand({ overview }: { overview: Overview }) {
  const { funnel, rates, averageDays } = overview;
  const whole = Math.max(1, funnel[0]?.value ?? 0);
  return (
    <div className="grid grid-cols-2 gap-x-6 gap-y-4 border-t-2 border-ink pt-3 sm:grid-cols-4 xl:grid-cols-[repeat(4,minmax(0,1fr))_auto]">
      {funnel.map(({ label, value, filter }) => (
        <div key={label} className="min-w-0">
          <p className="flex items-baseline justify-between gap-2">
            <span className="text-sm text-soft">{label}</span>
            <FigureLink filter={filter} value={value} of={label} strong />
          </p>
          <div aria-hidden="true" className="mt-1 h-1.5 bg-line [print-color-adjust:exact]">
            <div className="h-full bg-indigo" style={{ width: `${(value / whole) * 100}%` }} />
          </div>
        </div>
      ))}
      <dl className="col-span-full flex flex-wrap gap-x-6 gap-y-2 xl:col-span-1 xl:border-l xl:border-line xl:pl-6">
        {(["rectificationRate", "onTimeRate"] as const).map((rate) => (
          <div key={rate}>
            <dt className="text-sm text-soft">{rateFigures[rate].label}</dt>
            <dd>
              <FigureLink
                filter={figureFilter(rate)}
                value={rateText(rates[rate])}
                of={rateFigures[rate].label}
                strong
              />
            </dd>
          </div>
        ))}
        <div>
          <dt className="text-sm text-soft">平均整改</dt>
          <dd>
            <FigureLink
              filter={figureFilter("closed")}
              value={averageDaysText(averageDays)}
              of="平均整改天数"
              strong
            >
              {averageDays ?? "—"}
              {averageDays !== null && <span className="ml-1 text-sm font-normal">个工作日</span>}
            </FigureLink>
          </dd>
        </div>
      </dl>
    </div>
  );
}
