import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { selfCheckStateLabels } from "@xianlan/domain/self-check";
import { Badge, cx, linkClass, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import { AttachmentList } from "../../attachments/index.ts";
import type { SelfCheck } from "../self-check-types.ts";
import { ReplyButton } from "./reply-button.tsx";

/** One self-check: the request and the reply. `brief` on its own finding, which shows the rest. */
export function CheckItem(props: {
  check: SelfCheck;
  today: string;
  named?: boolean;
  brief?: boolean;
}) {
  const { check, today, named = false, brief = false } = props;
  const { state, duty, finding, repliedAt } = check;
  const sentOn = formatDay(dayOfInstant(check.sentAt), today);
  return (
    <li
      id={check.id}
      className={cx("scroll-mt-20 border-b border-line py-3", named && "bg-indigo-wash px-3")}
    >
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-semibold">{check.unitName}</span>
        {duty !== null && !brief && <Badge>{duty.name}</Badge>}
        <span className="text-sm text-muted">
          {sentOn} {check.sentByName}发出
        </span>
        {finding !== null && !brief && (
          <Link href={`/findings/${finding.id}`} prefetch={false} className={linkClass()}>
            由{finding.number}引出
          </Link>
        )}
        <span className="ml-auto text-sm">
          <StatusLight tone={state === "late" ? "red" : "none"}>
            {state === "answered"
              ? selfCheckStateLabels.answered
              : `${formatDay(check.dueOn, today)}前回复`}
          </StatusLight>
        </span>
      </p>
      {!brief && <p className="mt-1 text-soft">{check.text}</p>}
      {repliedAt !== null && (
        <div className="mt-1.5 border-l-2 border-line pl-3 text-sm">
          <p>
            <span className="text-muted">
              {formatDay(dayOfInstant(repliedAt), today)} {check.repliedByName}回复：
            </span>
            自查{check.checked}个点位，
            {check.failed === 0 ? "未见同类情况" : `${check.failed}个存在同类情况`}。{check.reply}
          </p>
          <AttachmentList
            items={check.files.map((file) => ({ ...file, submittedAt: repliedAt }))}
            today={today}
          />
        </div>
      )}
      {check.mayReply && <ReplyButton check={check} today={today} />}
    </li>
  );
}
