import { formatDay } from "@xianlan/domain/calendar";
import { linkClass, Section } from "@xianlan/ui";
import Link from "next/link";
import { PrintButton } from "../../components/print-button.tsx";
import { formatPlace, type VisitBrief } from "./visit-types.ts";

/** 口袋单: what an inspector has to know before a visit, on one A4 page. */
export function BriefView({ brief }: { brief: VisitBrief }) {
  const { visit, today, open, lookBack, last } = brief;
  const day = visit.visitedOn ?? visit.plannedOn;
  return (
    <article className="flex max-w-3xl flex-col gap-5 print:gap-3 print:text-[11px] print:leading-4">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="font-title text-2xl print:text-xl">口袋单 · {formatPlace(visit)}</h1>
          <p className="text-sm text-muted print:text-[11px]">
            {visit.inspectionLabel} {visit.inspectionTitle}
            {day === null ? "" : `，${formatDay(day, today)}`}
            {visit.inspectorName === "" ? "" : `，${visit.inspectorName}`}
          </p>
        </div>
        <div className="flex items-center gap-3 print:hidden">
          <Link href={`/visits/${visit.id}`} prefetch={false} className={linkClass()}>
            回到检查
          </Link>
          <PrintButton>打印</PrintButton>
        </div>
      </header>
      <Findings
        title="在办问题"
        list={open}
        nothing="没有在办的问题"
        dayOf={({ dueOn }) => (dueOn === null ? "" : `时限${formatDay(dueOn, today)}`)}
      />
      <Findings
        title="回头看（近180天销号，销号后没有到过）"
        list={lookBack}
        nothing="没有待回头看的问题"
        dayOf={({ closedOn }) => (closedOn === null ? "" : `${formatDay(closedOn, today)}销号`)}
      />
      <LastChecks last={last} today={today} />
    </article>
  );
}

type List = VisitBrief["open"];

function Findings(props: {
  title: string;
  list: List;
  nothing: string;
  dayOf: (row: List["rows"][number]) => string;
}) {
  const { title, list, nothing, dayOf } = props;
  const { rows, total } = list;
  return (
    <Section title={title} aside={`${total}件`}>
      {total === 0 ? (
        <p className="border-t border-line py-2 text-muted">{nothing}</p>
      ) : (
        <ul className="border-t border-ink">
          {rows.map((row) => (
            <li key={row.id} className="break-inside-avoid border-b border-line py-2 print:py-1">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <Link href={`/findings/${row.id}`} prefetch={false} className={linkClass()}>
                  {row.number}
                </Link>
                <span className={row.here ? "font-semibold" : "text-muted"}>
                  {row.placeName}
                  {row.here ? "（本次点位）" : ""}
                </span>
                <span className="ml-auto text-muted tabular-nums">{dayOf(row)}</span>
              </p>
              <p className="line-clamp-2 text-soft print:line-clamp-1">{row.fact}</p>
            </li>
          ))}
        </ul>
      )}
      <More left={total - rows.length} unit="件" />
    </Section>
  );
}

function LastChecks({ last, today }: { last: VisitBrief["last"]; today: string }) {
  if (last === null) {
    return (
      <Section title="上次检查">
        <p className="border-t border-line py-2 text-muted">这里以前没有检查过</p>
      </Section>
    );
  }
  return (
    <Section
      title="上次检查"
      aside={
        <Link href={`/visits/${last.visitId}`} prefetch={false} className={linkClass()}>
          {formatDay(last.visitedOn, today)}
        </Link>
      }
    >
      <ul className="border-t border-ink">
        {last.rows.map((row) => (
          <li
            key={row.itemCode}
            className="border-b border-line py-1.5 print:line-clamp-1 print:py-0.5"
          >
            <span className="text-soft">{row.text}</span>
            <span className={row.result === "fail" ? "ml-2 font-semibold" : "ml-2"}>
              {row.resultText}
            </span>
          </li>
        ))}
      </ul>
      <More left={last.total - last.rows.length} unit="项" />
    </Section>
  );
}

function More({ left, unit }: { left: number; unit: string }) {
  if (left <= 0) return null;
  return (
    <p className="pt-1 text-sm text-muted">
      另有{left}
      {unit}
    </p>
  );
}
