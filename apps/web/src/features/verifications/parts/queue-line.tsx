import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { Badge, buttonClass, linkClass, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import type { QueueRow } from "../verification-types.ts";

/** One finding of the queue: who requested closure and when, who verifies until when, and a link. */
export function QueueLine({ row, today }: { row: QueueRow; today: string }) {
  const { id, number, unitName, fact, severityLabel, requestedAt, requests, verifier } = row;
  const href = `/verifications/${id}`;
  const label = row.state === "closure_requested" ? "受理" : row.place === "sign" ? "签字" : "核查";
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b border-line py-3">
      <div className="min-w-0 flex-[1_1_20rem]">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <span className="font-medium">{unitName}</span>
          <Link href={`/findings/${id}`} prefetch={false} className={linkClass()}>
            {number}
          </Link>
          <Badge>{severityLabel}</Badge>
          {requests > 1 && <Badge strong>第{requests}次申请</Badge>}
          {row.proposed && <Badge strong>已提请销号</Badge>}
        </p>
        <p className="mt-1 line-clamp-2 text-soft">{fact}</p>
        <p className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
          <StatusLight tone={row.overdue ? "red" : "none"}>{deadline(row, today)}</StatusLight>
          <span className="text-xs text-muted">
            {requestedAt !== null && `${formatDay(dayOfInstant(requestedAt), today)}申请`}
            {verifier !== "" && ` · 核查人${verifier}`}
          </span>
        </p>
      </div>
      <Link
        href={href}
        prefetch={false}
        aria-label={`${row.mayAct ? label : "查看"} ${number}`}
        className={buttonClass({
          variant: row.mayAct && row.overdue ? "primary" : "secondary",
          className: "min-w-28 max-sm:w-full",
        })}
      >
        {row.mayAct ? label : "查看"}
      </Link>
    </li>
  );
}

function deadline({ state, verificationDueOn, overdue }: QueueRow, today: string): string {
  const what = state === "verifying" ? "核查期限" : "受理核查期限";
  if (verificationDueOn === null) return `${what}未定`;
  const day = formatDay(verificationDueOn, today);
  return overdue ? `已过${what}${day}` : `${what}${day}`;
}
