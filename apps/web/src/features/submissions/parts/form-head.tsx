import { instantWords } from "@xianlan/domain";
import { Badge, Lamp, Notice, Sentence } from "@xianlan/ui";
import type { ReactNode } from "react";
import type { FormPage } from "../submission-types.ts";

/** Whose form, until when, and where it stands. */
export function FormHead({ page, children }: { page: FormPage; children: ReactNode }) {
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
            {instantWords(submission.receivedAt, page.asOf)}收到{submission.late && "，逾期"}
          </span>
        )}
      </p>
      {locked !== null && <Notice title={locked} />}
    </header>
  );
}

/** Lamp and word of a period that still takes figures. */
function Phase({ page: { period, submission } }: { page: FormPage }) {
  if (submission?.state === "submitted" || submission?.state === "accepted") return null;
  if (period.phase === "grace") return <Lamp tone="red">已过截止日，宽限期内补报</Lamp>;
  if (period.phase === "due") return <Lamp tone="amber">待报送</Lamp>;
  if (period.phase === "open") return <span>本期还没有结束</span>;
  return null;
}
