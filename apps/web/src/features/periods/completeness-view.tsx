"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import {
  type PeriodId,
  periodLabel,
  periodOf,
  periodSpan,
  previousPeriod,
} from "@xianlan/domain/period";
import {
  Button,
  EmptyState,
  Notice,
  Section,
  Select,
  Sentence,
  TableSkeleton,
  TextArea,
} from "@xianlan/ui";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { ExportLink, tableHref } from "../../components/export-link.tsx";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { CompletenessTable } from "./parts/completeness-table.tsx";
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

/** The reminder in a box where it can be edited, and a button that copies it. */
function CopyReminder({ text }: { text: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const [copied, setCopied] = useState("");
  const shown = typed ?? text;
  const copy = () =>
    navigator.clipboard.writeText(shown).then(
      () => setCopied("已复制"),
      () => setCopied("浏览器没有允许复制，请选中文字后复制"),
    );
  return (
    <div className="flex flex-col gap-3 border-t border-ink pt-3">
      <TextArea
        label="提醒文字"
        hideLabel
        rows={4}
        value={shown}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="flex items-center gap-3">
        <Button variant="primary" onClick={() => void copy()}>
          复制提醒
        </Button>
        <p role="status" className="text-sm text-muted">
          {copied}
        </p>
      </div>
    </div>
  );
}

/** The month after. */
function nextMonth(id: PeriodId): PeriodId {
  const { to } = periodSpan(id);
  const month = Number(to.slice(5, 7));
  const year = Number(to.slice(0, 4)) + (month === 12 ? 1 : 0);
  return `${year}-M${String((month % 12) + 1).padStart(2, "0")}`;
}

/** Picks a month: one step back or forth, or any of the last and next twelve. */
function MonthPicker(props: { periodId: PeriodId; onChange: (id: PeriodId) => void }) {
  const month = periodOf(periodSpan(props.periodId).to, "month");
  const around: PeriodId[] = [month];
  for (let step = 0; step < 12; step++) {
    around.unshift(previousPeriod(around[0] ?? month));
    around.push(nextMonth(around.at(-1) ?? month));
  }
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Button onClick={() => props.onChange(previousPeriod(month))}>上个月</Button>
      <Select
        label="月份"
        hideLabel
        className="w-36"
        options={around.map((value) => ({ value, label: periodLabel(value) }))}
        value={month}
        onValueChange={props.onChange}
      />
      <Button onClick={() => props.onChange(nextMonth(month))}>下个月</Button>
    </div>
  );
}
