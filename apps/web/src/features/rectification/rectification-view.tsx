import { formatFullDay, formatMonthDay } from "@xianlan/domain/calendar";
import { EmptyState, linkClass, Section, Sentence, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import { PrintButton } from "../../components/print-button.tsx";
import { findingsHref } from "../findings/index.ts";
import { LedgerPrintout } from "./parts/ledger-printout.tsx";
import { RectificationItemCard } from "./parts/rectification-item-card.tsx";
import { ReplyList } from "./parts/reply-list.tsx";
import type { Finding, Rectification } from "./rectification-types.ts";

/** 本单位整改: what a unit owes on its findings, measure by measure; prints as its 整改台账. */
export function RectificationView(props: {
  data: Rectification;
  accountId: string;
  today: string;
}) {
  const { data, accountId, today } = props;
  const waiting = data.findings.filter((one) => one.waiting || one.requested);
  const active = data.findings.filter((one) => !one.waiting && one.state !== "long_term");
  const longTermItems = data.findings.filter((one) => !one.waiting && one.state === "long_term");
  const items = { accountId, today };
  return (
    <>
      <div className="flex max-w-5xl flex-col gap-8 print:hidden">
        <header className="flex flex-wrap items-start justify-between gap-4">
          <Sentence>
            <RectificationSentence data={data} today={today} />
          </Sentence>
          {data.findings.length > 0 && <PrintButton>打印整改台账</PrintButton>}
        </header>
        <ReplyList data={data} today={today} />
        {data.findings.length === 0 && (
          <EmptyState title="没有在办的问题">县督查办交办后，会出现在这里。</EmptyState>
        )}
        {active.length > 0 && (
          <Section title={data.own ? "要整改的" : "整改中"} aside={`${active.length}件`}>
            <ul className="border-t border-ink">
              {active.toSorted(byPressure).map((one) => (
                <RectificationItemCard key={one.id} item={one} {...items} />
              ))}
            </ul>
          </Section>
        )}
        {longTermItems.length > 0 && (
          <Section title="长期坚持" aside={`${longTermItems.length}件`}>
            <ul className="border-t border-ink">
              {longTermItems.toSorted(byPressure).map((one) => (
                <RectificationItemCard key={one.id} item={one} {...items} />
              ))}
            </ul>
          </Section>
        )}
        <WaitingList items={waiting} own={data.own} />
      </div>
      <LedgerPrintout data={data} today={today} />
    </>
  );
}

/** Overdue measures first; then the order the county's clock gives. */
function byPressure(a: Rectification["findings"][number], b: typeof a): number {
  const late = ({ measures }: typeof a) => Number(measures.some(({ overdue }) => overdue));
  return Number(b.overdue) - Number(a.overdue) || late(b) - late(a);
}

function RectificationSentence({ data, today }: { data: Rectification; today: string }) {
  const { unit, own, counts, measures } = data;
  const within = own ? {} : { unitId: [unit.id] };
  if (counts.open === 0) return `截至${formatMonthDay(today)}，${unit.name}没有在办的问题`;
  return (
    <>
      截至{own ? formatMonthDay(today) : formatFullDay(today)}，{unit.name}在办
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

/** Findings waiting for the county: who decides, and since when. */
function WaitingList({ items, own }: { items: readonly Finding[]; own: boolean }) {
  if (items.length === 0) return null;
  return (
    <Section title={own ? "等县里办理" : "待县级办理"} aside={`${items.length}件`}>
      <ul className="border-t border-ink">
        {items.map(({ id, number, fact, stateLabel, next, statusLight, text }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line py-2"
          >
            <Link href={`/findings/${id}`} prefetch={false} className={linkClass()}>
              {number}
            </Link>
            <span className="min-w-0 flex-[1_1_14rem] truncate text-soft" title={fact}>
              {fact}
            </span>
            <span className="text-sm">
              {stateLabel}，待{next}
            </span>
            <StatusLight tone={statusLight} className="max-sm:w-full">
              {text}
            </StatusLight>
          </li>
        ))}
      </ul>
    </Section>
  );
}
