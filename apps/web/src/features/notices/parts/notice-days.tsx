import type { DigestView, NoticeView } from "@xianlan/api";
import { dayOfInstant, formatDay, formatTime } from "@xianlan/domain/calendar";
import { Badge, cx, linkClass, Section } from "@xianlan/ui";
import Link from "next/link";

type Day = { day: string; digest: DigestView | undefined; notices: NoticeView[] };

/** Days with a notice or a digest, newest first. */
function daysOf(notices: readonly NoticeView[], digests: readonly DigestView[]): Day[] {
  const byDay = Map.groupBy(notices, ({ at }) => dayOfInstant(at));
  const days = new Set([...byDay.keys(), ...digests.map(({ day }) => day)]);
  return [...days]
    .sort()
    .reverse()
    .map((day) => ({
      day,
      digest: digests.find((digest) => digest.day === day),
      notices: byDay.get(day) ?? [],
    }));
}

/** Notices under the days they fall on, each day's digest above them. */
export function NoticeDays(props: {
  notices: readonly NoticeView[];
  digests: readonly DigestView[];
  today: string;
}) {
  const { notices, digests, today } = props;
  return daysOf(notices, digests).map(({ day, digest, notices: own }) => (
    <Section
      key={day}
      title={day === today ? "今天" : formatDay(day, today)}
      aside={own.length > 0 ? `${own.length}条` : undefined}
    >
      <ul className="border-t border-ink">
        {digest && <DigestRow digest={digest} />}
        {own.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
    </Section>
  ));
}

const row = "flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line py-2.5";

function DigestRow({ digest: { at, tasks, overdue, notices } }: { digest: DigestView }) {
  return (
    <li className={cx(row, "bg-wash px-3 text-sm")}>
      <span className="text-muted tabular-nums">{formatTime(at)}</span>
      <span className="font-medium">当日摘要</span>
      <span>
        待办
        <Link href="/tasks" prefetch={false} className={linkClass()}>
          {tasks}件
        </Link>
        {overdue > 0 && `，其中超期${overdue}件`}
        {notices > 0 && `，新通知${notices}条`}
      </span>
    </li>
  );
}

function NoticeRow({ notice: { at, kindLabel, title, href, unread } }: { notice: NoticeView }) {
  return (
    <li className={row}>
      <span className="text-sm text-muted tabular-nums">{formatTime(at)}</span>
      <Badge strong={unread}>{kindLabel}</Badge>
      <Link
        href={href}
        prefetch={false}
        className={cx(linkClass(), "min-w-0 flex-[1_1_16rem]", unread && "font-semibold")}
      >
        {title}
      </Link>
      {unread && <span className="text-xs text-muted">未读</span>}
    </li>
  );
}
