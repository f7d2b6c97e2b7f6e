import { formatInstant } from "@xianlan/domain/calendar";
import { Badge, Notice, Sentence, StatusLight } from "@xianlan/ui";
import type { ReactNode } from "react";
import type { SubmissionPage } from "../submission-types.ts";

/** Whose submission, until when, and its state. */
export function SubmissionHead({ page, children }: { page: SubmissionPage; children: ReactNode }) {
  const { period, submission, unit, locked } = page;
  return (
    <header className="flex flex-col gap-3">
      <Sentence>{children}</Sentence>
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-soft">
        <span>{unit.name}</span>
        <span>{period.sentence}</span>
        <Badge strong={submission?.state === "returned"}>
          {submission?.stateLabel ?? "未填报"}
        </Badge>
        <Phase page={page} />
        {submission?.receivedAt && (
          <span>
            {formatInstant(submission.receivedAt, page.asOf)}收到{submission.late && "，逾期"}
          </span>
        )}
      </p>
      {locked !== null && <Notice title={locked} />}
    </header>
  );
}

/** Status light and word of a period that still takes figures. */
function Phase({ page: { period, submission } }: { page: SubmissionPage }) {
  if (submission?.state === "submitted" || submission?.state === "accepted") return null;
  if (period.phase === "grace")
    return <StatusLight tone="red">已过截止日，宽限期内补报</StatusLight>;
  if (period.phase === "due") return <StatusLight tone="amber">待报送</StatusLight>;
  if (period.phase === "open") return <span>本期还没有结束</span>;
  return null;
}
