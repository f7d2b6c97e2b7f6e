import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { Badge, linkClass, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import type { EscalationNotice } from "../escalation-types.ts";
import { ReplyButton } from "./reply-button.tsx";

/** One escalation notice: what was issued and what was answered. `withFinding` names what it is about. */
export function EscalationNoticeItem(props: {
  notice: EscalationNotice;
  today: string;
  withFinding?: boolean;
}) {
  const { notice, today, withFinding = false } = props;
  const { findingId, kindLabel, number, unitName, id, version } = notice;
  return (
    <li className="border-b border-line py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Badge strong>{kindLabel}</Badge>
        {withFinding && (
          <>
            <Link
              href={`/findings/${findingId}#escalations`}
              prefetch={false}
              className={linkClass()}
            >
              {number}
            </Link>
            <span>{unitName}</span>
          </>
        )}
        <span className="text-sm text-muted">
          {formatDay(dayOfInstant(notice.issuedAt), today)} {notice.issuedByName}发出
        </span>
        <span className="ml-auto flex items-baseline gap-3 text-sm">
          <ReplyState notice={notice} today={today} />
          <Link
            href={`/escalations/${notice.id}`}
            prefetch={false}
            aria-label={`文书：${kindLabel} ${number}`}
            className={linkClass()}
          >
            文书
          </Link>
        </span>
      </p>
      <p className="mt-1 text-soft">{notice.text}</p>
      {notice.repliedAt !== null && (
        <p className="mt-1.5 border-l-2 border-line pl-3 text-sm">
          <span className="text-muted">
            {formatDay(dayOfInstant(notice.repliedAt), today)} {notice.repliedByName}回复：
          </span>
          {notice.reply}
        </p>
      )}
      {notice.mayReply && (
        <ReplyButton
          notice={{ id, version, kindLabel, number, text: notice.text }}
          urgent={notice.replyDueOn !== null}
        />
      )}
    </li>
  );
}

function ReplyState({ notice, today }: { notice: EscalationNotice; today: string }) {
  const { replyDueOn, repliedAt, replyLate } = notice;
  if (repliedAt !== null) return <span className="text-muted">已回复</span>;
  if (replyDueOn === null) return <span className="text-muted">不要求回复</span>;
  const until = formatDay(replyDueOn, today);
  return (
    <StatusLight tone={replyLate ? "red" : "none"}>
      {replyLate ? `应于${until}前回复` : `${until}前回复`}
    </StatusLight>
  );
}
