import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import {
  Badge,
  buttonClass,
  EmptyState,
  linkClass,
  Section,
  Sentence,
  StatusLight,
} from "@xianlan/ui";
import Link from "next/link";
import { findingsHref } from "../findings/index.ts";
import type { Queue, QueueRow } from "./verification-types.ts";

const groups = [
  { place: "own", title: "由我核查" },
  { place: "sign", title: "待我第二签字" },
  { place: "start_verification", title: "待受理" },
  { place: "others", title: "他人核查中" },
] as const satisfies readonly { place: QueueRow["place"]; title: string }[];

/** 核查验收: findings waiting for verification to start or to be decided, own ones first, then overdue ones. */
export function QueueView({ queue, today }: { queue: Queue; today: string }) {
  const { rows } = queue;
  return (
    <div className="flex max-w-5xl flex-col gap-8">
      <Sentence>
        <QueueSentence {...queue} />
      </Sentence>
      {rows.length === 0 && (
        <EmptyState
          title="没有待核查的问题"
          action={
            <Link href="/findings?flag=open" className={buttonClass()}>
              看在办问题
            </Link>
          }
        >
          乡镇申请销号后，会出现在这里。
        </EmptyState>
      )}
      {groups.map(({ place, title }) => {
        const placeRows = rows.filter((row) => row.place === place);
        if (placeRows.length === 0) return null;
        return (
          <Section key={place} title={title} aside={`${placeRows.length}件`}>
            <ul className="border-t border-ink">
              {placeRows.map((row) => (
                <QueueLine key={row.id} row={row} today={today} />
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}

function QueueSentence({ rows, overdue }: Queue) {
  if (rows.length === 0) return "目前没有待核查的问题";
  const taken = rows.filter(({ state }) => state === "verifying").length;
  return (
    <>
      待受理
      <Link href={findingsHref({ state: ["closure_requested"] })}>{rows.length - taken}</Link>
      件，核查中
      <Link href={findingsHref({ state: ["verifying"] })}>{taken}</Link>
      {overdue === 0 ? (
        "件，都在核查期限内"
      ) : (
        <>
          件，其中核查超期
          <Link href={findingsHref({ flag: "review_overdue" })}>{overdue}</Link>件
        </>
      )}
    </>
  );
}

/** One finding of the queue: who requested closure and when, who verifies until when, and a link. */
function QueueLine({ row, today }: { row: QueueRow; today: string }) {
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
