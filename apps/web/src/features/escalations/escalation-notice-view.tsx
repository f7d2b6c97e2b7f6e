import { dayOfInstant, formatFullDay } from "@xianlan/domain/calendar";
import { DescriptionList, linkClass } from "@xianlan/ui";
import Link from "next/link";
import { PrintButton } from "../../components/print-button.tsx";
import type { PrintedNotice } from "./escalation-types.ts";

const titles = {
  reminder: "整改提醒",
  slip: "督办单",
  warning: "告诫书",
  talk: "约谈建议书",
} as const;

/** One escalation notice as it is printed and signed for. */
export function EscalationNoticeView({ notice }: { notice: PrintedNotice }) {
  const issuedOn = formatFullDay(dayOfInstant(notice.issuedAt));
  return (
    <article className="mx-auto flex max-w-2xl flex-col gap-6">
      <p className="flex items-center justify-between gap-4 print:hidden">
        <Link
          href={`/findings/${notice.findingId}#escalations`}
          prefetch={false}
          className={linkClass()}
        >
          返回问题 {notice.number}
        </Link>
        <PrintButton>打印</PrintButton>
      </p>
      <h1 className="text-center text-2xl font-semibold tracking-wide">
        {notice.countyName}意识形态工作责任制督查
        <br />
        {titles[notice.kind]}
      </h1>
      <DescriptionList
        items={[
          { term: "责任单位", value: notice.unitName },
          { term: "问题编号", value: notice.number },
          ...(notice.placeName === "" ? [] : [{ term: "点位", value: notice.placeName }]),
          { term: "责任要求", value: notice.duty || "见督查问题" },
          ...(notice.dueOn === null ? [] : [{ term: "整改时限", value: dueText(notice) }]),
          {
            term: "回复期限",
            value: notice.replyDueOn === null ? "不要求回复" : formatFullDay(notice.replyDueOn),
          },
        ]}
      />
      <p className="indent-[2em] leading-8">{notice.text}</p>
      <p className="text-right leading-7">
        中共{notice.countyName}委宣传部（督查办）
        <br />
        {issuedOn}
      </p>
      <section aria-label="回复" className="border-t border-ink pt-4">
        <h2 className="font-semibold">责任单位回复</h2>
        {notice.repliedAt === null ? (
          <p className="mt-2 min-h-24 text-muted">
            <span className="print:hidden">尚未回复</span>
          </p>
        ) : (
          <>
            <p className="mt-2 indent-[2em] leading-8">{notice.reply}</p>
            <p className="mt-2 text-right">
              {notice.repliedByName} {formatFullDay(dayOfInstant(notice.repliedAt))}
            </p>
          </>
        )}
      </section>
    </article>
  );
}

/** The due date, and the one first set where an extension moved it. */
function dueText({ dueOn, originalDueOn }: { dueOn: string | null; originalDueOn: string | null }) {
  if (dueOn === null) return "";
  const moved = originalDueOn !== null && originalDueOn !== dueOn;
  return `${formatFullDay(dueOn)}${moved ? `（原定${formatFullDay(originalDueOn)}）` : ""}`;
}
