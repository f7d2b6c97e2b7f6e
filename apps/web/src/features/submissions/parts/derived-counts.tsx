import { formatMonthDay } from "@xianlan/domain/calendar";
import { linkClass, Section } from "@xianlan/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import type { DerivedCount, SubmissionPage } from "../submission-types.ts";
import { ReturnReasons } from "./return-reasons.tsx";

/**
 * What the month's records come to: never typed, each number opens to its records. `open`: more may
 * come; `foot` stands below a count.
 */
export function DerivedCounts(props: {
  page: SubmissionPage;
  open?: boolean;
  foot?: ((line: DerivedCount) => ReactNode) | undefined;
}) {
  const { page, open = false, foot } = props;
  const { derived } = page;
  if (derived.length === 0) return null;
  // Whoever asks about counts may ask about one of nothing.
  const isShown = ({ count, returned }: DerivedCount) =>
    count > 0 || returned.length > 0 || foot !== undefined;
  const some = derived.filter(isShown);
  const none = derived.filter((line) => !isShown(line));
  return (
    <Section title="工作记录计入" aside="由工作记录自动计数，不用填">
      <ul className="grid border-t border-ink sm:grid-cols-2 sm:gap-x-8">
        {some.map((line) => (
          <Counted key={line.code} line={line} today={page.asOf}>
            {foot?.(line)}
          </Counted>
        ))}
      </ul>
      {none.length > 0 && (
        <p className="pt-2 text-sm text-muted">
          本月没有记录：{none.map(({ name }) => name).join("、")}。
          {open && (
            <>
              漏记的请先
              <Link href="/activities" className={linkClass()} prefetch={false}>
                补记工作
              </Link>
              。
            </>
          )}
        </p>
      )}
    </Section>
  );
}

function Counted(props: { line: DerivedCount; today: string; children: ReactNode }) {
  const { line, today, children } = props;
  return (
    <li className="border-b border-line">
      <details className="group">
        <summary className="flex cursor-pointer list-none items-baseline gap-3 py-2 max-sm:min-h-10">
          <span className="min-w-0 flex-1">{line.name}</span>
          <span className="font-medium text-indigo tabular-nums underline decoration-indigo-line underline-offset-4">
            {line.count} {line.unit}
          </span>
        </summary>
        <ul className="pb-2 pl-4 text-sm">
          {line.records.map(({ id, title, on }) => (
            <li key={id} className="flex gap-3 py-0.5">
              <span className="w-16 shrink-0 text-muted tabular-nums">{formatMonthDay(on)}</span>
              <Link href={`/activities/${id}`} className={linkClass()} prefetch={false}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </details>
      <div className="flex flex-col gap-2 pb-2 empty:hidden">
        <ReturnReasons line={line} today={today} />
        {children}
      </div>
    </li>
  );
}
