import { formatDay } from "@xianlan/domain/calendar";
import { Badge, buttonClass, EmptyState, linkClass, Section, Sentence } from "@xianlan/ui";
import Link from "next/link";
import { formatPlace, type OwnVisits, type VisitHead } from "./visit-types.ts";

/** 我的检查: the inspector's planned visits, and the latest ones done. */
export function MyVisitsView({ visits, today }: { visits: OwnVisits; today: string }) {
  const { todo, recent } = visits;
  const running = todo.filter(({ state }) => state === "under_way").length;
  const under = running > 0 ? `，其中${running}处检查中` : "";
  return (
    <div className="flex max-w-4xl flex-col gap-8">
      <Sentence>
        {todo.length === 0 ? "没有待办的检查。" : `还有${todo.length}处要检查${under}。`}
      </Sentence>
      <p>
        <a href="/field" className={buttonClass()}>
          现场检查（断网可用）
        </a>
      </p>
      {todo.length === 0 && recent.length === 0 && (
        <EmptyState title="还没有安排给您的检查">
          督查办在轮次里安排检查后，会出现在这里。
        </EmptyState>
      )}
      <Rows title="要检查的" rows={todo} today={today} />
      <Rows title="最近检查过的" rows={recent} today={today} />
    </div>
  );
}

function Rows(props: { title: string; rows: readonly VisitHead[]; today: string }) {
  const { title, rows, today } = props;
  if (rows.length === 0) return null;
  return (
    <Section title={title} aside={`${rows.length}处`}>
      <ul className="border-t border-ink">
        {rows.map((visit) => {
          const day = visit.visitedOn ?? visit.plannedOn;
          return (
            <li key={visit.id} className="border-b border-line py-3">
              <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                <Link href={`/visits/${visit.id}`} prefetch={false} className={linkClass()}>
                  {formatPlace(visit)}
                </Link>
                <Badge>{visit.stateLabel}</Badge>
                <span className="text-sm text-muted sm:ml-auto">
                  {day === null ? "日期未定" : formatDay(day, today)}
                </span>
              </p>
              <p className="text-sm text-muted">
                {visit.inspectionLabel} {visit.inspectionTitle}
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
