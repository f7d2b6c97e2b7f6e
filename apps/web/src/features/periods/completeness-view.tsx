"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { periodLabel } from "@xianlan/domain/period";
import { EmptyState, Notice, Section, Sentence, TableSkeleton } from "@xianlan/ui";
import { useQueryStates } from "nuqs";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { CompletenessTable } from "./parts/completeness-table.tsx";
import { CopyReminder } from "./parts/copy-reminder.tsx";
import { MonthPicker } from "./parts/month-picker.tsx";
import type { Completeness } from "./period-types.ts";
import { periodParsers } from "./search-params.ts";

/** 进度: which unit has handed in which submission of a month, how late, and the reminder to send. */
export function CompletenessView() {
  const trpc = useTRPC();
  const [{ period }, setParams] = useQueryStates(periodParsers, { history: "push" });
  const query = useQuery(
    trpc.period.completeness.queryOptions(
      { periodId: period ?? undefined },
      { placeholderData: keepPreviousData },
    ),
  );
  if (query.isPending) return <TableSkeleton rows={8} columns={4} />;
  if (query.data === undefined) return <LoadError query={query} />;
  const { data } = query;
  return (
    <div className="flex max-w-5xl flex-col gap-6">
      <div className="flex items-start justify-between gap-x-6 gap-y-3 max-md:flex-col">
        <Head data={data} />
        <ExportLink href={tableHref("completeness", { period: data.periodId })} />
      </div>
      <MonthPicker periodId={data.periodId} onChange={(next) => void setParams({ period: next })} />
      {data.periods.map(({ periodId, sentence, phase }) => (
        <p key={periodId} className="-mt-4 text-sm text-muted">
          {sentence}
          {phase === "locked" && "，已锁定"}
        </p>
      ))}
      {data.schemeTitle === null ? (
        <EmptyState title="这一年还没有施行中的考核方案">
          考核方案批准施行后，各单位才有要报送的数据。
        </EmptyState>
      ) : (
        <>
          <div id="units">
            <CompletenessTable data={data} />
          </div>
          {data.reminder === "" ? (
            <Notice>
              {data.counts.missing === 0
                ? "各单位都已报送，不需要提醒。"
                : "这一期已锁定，不再接收报送；漏报的数据由该单位申请更正。"}
            </Notice>
          ) : (
            <Section title="提醒文字" aside="复制后发到工作群">
              <CopyReminder text={data.reminder} />
            </Section>
          )}
        </>
      )}
    </div>
  );
}

function Head({ data }: { data: Completeness }) {
  const { counts, rates, periodId } = data;
  if (counts.expected === 0) {
    return <Sentence>{periodLabel(periodId)}没有要报送的数据</Sentence>;
  }
  return (
    <Sentence>
      {periodLabel(periodId)}应报<a href="#units">{counts.expected}</a>份，已报
      <a href="#units">{counts.received}</a>份，报送率{rates.reported}，及时率{rates.onTime}
      {counts.missing > 0 && (
        <>
          ，还差<a href="#units">{counts.missing}</a>份
        </>
      )}
    </Sentence>
  );
}
