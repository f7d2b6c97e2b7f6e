"use client";

import { useQuery } from "@tanstack/react-query";
import { fullDayWords, monthDayWords } from "@xianlan/domain";
import { Button, EmptyState, PrintIcon, Section, Sentence, TextSkeleton } from "@xianlan/ui";
import Link from "next/link";
import { LoadError } from "../../components/load-error.tsx";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { findingsHref } from "../findings/index.ts";
import { AnswerList } from "./parts/answer-list.tsx";
import { LedgerSheet } from "./parts/ledger-sheet.tsx";
import { WaitingList } from "./parts/waiting-list.tsx";
import { WorkItem } from "./parts/work-item.tsx";
import type { Rectification } from "./rectification-types.ts";

type Props = { unitId: string | null; accountId: string; today: string };

/** 本单位整改: what a unit owes on its findings, measure by measure; prints as its 整改台账. */
export function RectificationView({ unitId, accountId, today }: Props) {
  const trpc = useTRPC();
  const query = useQuery(trpc.rectification.read.queryOptions({ unitId }));
  if (query.data !== undefined) return <Loaded data={query.data} {...{ accountId, today }} />;
  if (query.isPending) return <TextSkeleton lines={8} />;
  return <LoadError query={query} />;
}

function Loaded(props: { data: Rectification } & Pick<Props, "accountId" | "today">) {
  const { data, accountId, today } = props;
  const waiting = data.findings.filter((one) => one.waiting || one.asked);
  const work = data.findings.filter((one) => !one.waiting && one.state !== "long_term");
  const lasting = data.findings.filter((one) => !one.waiting && one.state === "long_term");
  const items = { accountId, today };
  return (
    <>
      <div className="flex max-w-5xl flex-col gap-8 print:hidden">
        <header className="flex flex-wrap items-start justify-between gap-4">
          <Sentence>
            <Words data={data} today={today} />
          </Sentence>
          {data.findings.length > 0 && (
            <Button icon={<PrintIcon />} onClick={() => window.print()}>
              打印整改台账
            </Button>
          )}
        </header>
        <AnswerList data={data} today={today} />
        {data.findings.length === 0 && (
          <EmptyState title="没有在办的问题">县督查办交办后，会出现在这里。</EmptyState>
        )}
        {work.length > 0 && (
          <Section title={data.own ? "要整改的" : "整改中"} aside={`${work.length}件`}>
            <ul className="border-t border-ink">
              {work.toSorted(byPressure).map((one) => (
                <WorkItem key={one.id} work={one} {...items} />
              ))}
            </ul>
          </Section>
        )}
        {lasting.length > 0 && (
          <Section title="长期坚持" aside={`${lasting.length}件`}>
            <ul className="border-t border-ink">
              {lasting.toSorted(byPressure).map((one) => (
                <WorkItem key={one.id} work={one} {...items} />
              ))}
            </ul>
          </Section>
        )}
        <WaitingList works={waiting} own={data.own} />
      </div>
      <LedgerSheet data={data} today={today} />
    </>
  );
}

/** Overdue measures first; then the order the county's clock gives. */
function byPressure(a: Rectification["findings"][number], b: typeof a): number {
  const late = ({ measures }: typeof a) => Number(measures.some(({ overdue }) => overdue));
  return Number(b.overdue) - Number(a.overdue) || late(b) - late(a);
}

function Words({ data, today }: { data: Rectification; today: string }) {
  const { unit, own, counts, measures } = data;
  const within = own ? {} : { unitId: [unit.id] };
  if (counts.open === 0) return `截至${monthDayWords(today)}，${unit.name}没有在办的问题`;
  return (
    <>
      截至{own ? monthDayWords(today) : fullDayWords(today)}，{unit.name}在办
      <Link href={findingsHref({ ...within, flag: "open" })} prefetch={false}>
        {counts.open}
      </Link>
      件，逾期
      <Link href={findingsHref({ ...within, flag: "overdue" })} prefetch={false}>
        {counts.overdue}
      </Link>
      件；未完成措施{measures.open}条
      {measures.overdue > 0 && `，其中${measures.overdue}条已过计划日期`}
    </>
  );
}
