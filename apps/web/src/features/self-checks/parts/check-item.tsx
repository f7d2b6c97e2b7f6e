"use client";

import { dayOfInstant, dayWords, selfCheckStateLabels } from "@xianlan/domain";
import { Badge, Button, cx, Lamp, linkClass } from "@xianlan/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { AttachmentList } from "../../attachments/index.ts";
import type { SelfCheck } from "../self-check-types.ts";

const AnswerDialog = dynamic(
  () => import("./answer-dialog.tsx").then((file) => file.AnswerDialog),
  { loading: () => null },
);

/** One self-check: what was asked, what came back. `brief` on its own finding, which says the rest. */
export function CheckItem(props: {
  check: SelfCheck;
  today: string;
  named?: boolean;
  brief?: boolean;
}) {
  const { check, today, named = false, brief = false } = props;
  const [answering, setAnswering] = useState(false);
  const { state, duty, finding, answeredAt } = check;
  const sentOn = dayWords(dayOfInstant(check.sentAt), today);
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
          <Lamp tone={state === "late" ? "red" : "none"}>
            {state === "answered"
              ? selfCheckStateLabels.answered
              : `${dayWords(check.dueOn, today)}前回复`}
          </Lamp>
        </span>
      </p>
      {!brief && <p className="mt-1 text-soft">{check.text}</p>}
      {answeredAt !== null && (
        <div className="mt-1.5 border-l-2 border-line pl-3 text-sm">
          <p>
            <span className="text-muted">
              {dayWords(dayOfInstant(answeredAt), today)} {check.answeredByName}回复：
            </span>
            自查{check.checked}个点位，
            {check.failed === 0 ? "未见同类情况" : `${check.failed}个存在同类情况`}。{check.answer}
          </p>
          <AttachmentList
            items={check.files.map((file) => ({ ...file, submittedAt: answeredAt }))}
            today={today}
          />
        </div>
      )}
      {check.mayAnswer && (
        <Button size="sm" variant="primary" className="mt-2" onClick={() => setAnswering(true)}>
          回复自查
        </Button>
      )}
      {answering && (
        <AnswerDialog check={check} today={today} onClose={() => setAnswering(false)} />
      )}
    </li>
  );
}
