import { dayWords, escalationKindLabels } from "@xianlan/domain";
import { buttonClass, Lamp, Section } from "@xianlan/ui";
import Link from "next/link";
import type { Rectification } from "../rectification-types.ts";

type Answer = { key: string; title: string; words: string; late: boolean; href: string };

/** 要回复的: papers of 督办, self-checks and quarterly check-ins that ask the unit for an answer. */
export function AnswerList({ data, today }: { data: Rectification; today: string }) {
  const answers = answersOf(data, today);
  if (answers.length === 0) return null;
  return (
    <Section title={data.own ? "要回复的" : "待乡镇回复"} aside={`${answers.length}件`}>
      <ul className="border-t border-ink">
        {answers.map(({ key, title, words, late, href }) => (
          <li
            key={key}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2"
          >
            <span className="min-w-0 flex-[1_1_16rem]">{title}</span>
            <Lamp tone={late ? "red" : "none"}>{words}</Lamp>
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

function answersOf({ escalations, selfChecks, findings }: Rectification, today: string): Answer[] {
  const until = (day: string) =>
    day < today ? `已过期限${dayWords(day, today)}` : `${dayWords(day, today)}前回复`;
  const papers = escalations.map(({ id, findingId, number, kind, replyDueOn }) => ({
    key: id,
    title: `${escalationKindLabels[kind]} ${number}`,
    words: replyDueOn === null ? "请查收" : until(replyDueOn),
    late: replyDueOn !== null && replyDueOn < today,
    href: `/findings/${findingId}#escalations`,
  }));
  const checks = selfChecks.map(({ id, text, dueOn }) => ({
    key: id,
    title: `举一反三自查：${text}`,
    words: until(dueOn),
    late: dueOn < today,
    href: "/self-checks",
  }));
  const quarterly = findings
    .filter(({ checkInDue }) => checkInDue)
    .map(({ id, number, words, overdue }) => ({
      key: `check-in ${id}`,
      title: `季度查看 ${number}`,
      words,
      late: overdue,
      href: `/findings/${id}?do=check_in`,
    }));
  return [...papers, ...quarterly, ...checks].toSorted((a, b) => Number(b.late) - Number(a.late));
}
