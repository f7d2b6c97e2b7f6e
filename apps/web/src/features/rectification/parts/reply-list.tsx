import { formatDay } from "@xianlan/domain/calendar";
import { escalationKindLabels } from "@xianlan/domain/escalation";
import { buttonClass, Section, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import type { Rectification } from "../rectification-types.ts";

type DueReply = { key: string; title: string; text: string; late: boolean; href: string };

/** 要回复的: escalation notices, self-checks and quarterly check-ins the unit has to reply to. */
export function ReplyList({ data, today }: { data: Rectification; today: string }) {
  const dueReplies = dueRepliesOf(data, today);
  if (dueReplies.length === 0) return null;
  return (
    <Section title={data.own ? "要回复的" : "待乡镇回复"} aside={`${dueReplies.length}件`}>
      <ul className="border-t border-ink">
        {dueReplies.map(({ key, title, text, late, href }) => (
          <li
            key={key}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2"
          >
            <span className="min-w-0 flex-[1_1_16rem]">{title}</span>
            <StatusLight tone={late ? "red" : "none"}>{text}</StatusLight>
            <Link
              href={href}
              prefetch={false}
              aria-label={`${data.own ? "办理" : "查看"} ${title}`}
              className={buttonClass({ size: "sm", className: "max-sm:w-full" })}
            >
              {data.own ? "办理" : "查看"}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function dueRepliesOf(
  { escalations, selfChecks, findings }: Rectification,
  today: string,
): DueReply[] {
  const until = (day: string) =>
    day < today ? `已过期限${formatDay(day, today)}` : `${formatDay(day, today)}前回复`;
  const notices = escalations.map(({ id, findingId, number, kind, replyDueOn }) => ({
    key: id,
    title: `${escalationKindLabels[kind]} ${number}`,
    text: replyDueOn === null ? "请查收" : until(replyDueOn),
    late: replyDueOn !== null && replyDueOn < today,
    href: `/findings/${findingId}#escalations`,
  }));
  const checks = selfChecks.map(({ id, text, dueOn }) => ({
    key: id,
    title: `举一反三自查：${text}`,
    text: until(dueOn),
    late: dueOn < today,
    href: "/self-checks",
  }));
  const quarterly = findings
    .filter(({ checkInDue }) => checkInDue)
    .map(({ id, number, text, overdue }) => ({
      key: `check-in ${id}`,
      title: `季度查看 ${number}`,
      text,
      late: overdue,
      href: `/findings/${id}?do=check_in`,
    }));
  return [...notices, ...quarterly, ...checks].toSorted((a, b) => Number(b.late) - Number(a.late));
}
