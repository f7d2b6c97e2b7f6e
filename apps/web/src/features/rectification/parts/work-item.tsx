"use client";

import { dayWords } from "@xianlan/domain";
import { Badge, buttonClass, Lamp, linkClass } from "@xianlan/ui";
import Link from "next/link";
import { nextActions } from "../next-deeds.ts";
import type { Work } from "../rectification-types.ts";
import { MeasureLine } from "./measure-line.tsx";

type Props = { work: Work; accountId: string; today: string };

/** A finding on its unit's page: the measures as a list to tick, and the next deed. */
export function WorkItem({ work, accountId, today }: Props) {
  const { id, number, fact, placeText, severityLabel, stateLabel, lamp, words, latest } = work;
  const deeds = nextActions(work);
  const done = work.measures.filter(({ doneOn }) => doneOn !== null).length;
  // Overdue measures first, then the open ones by their day, what is done last.
  const measures = work.measures.toSorted(
    (a, b) =>
      Number(a.doneOn !== null) - Number(b.doneOn !== null) || a.dueOn.localeCompare(b.dueOn),
  );
  return (
    <li className="border-b border-line py-4">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-0 flex-[1_1_22rem]">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Link href={`/findings/${id}`} prefetch={false} className={linkClass()}>
              {number}
            </Link>
            <Badge>{severityLabel}</Badge>
            <span className="text-xs text-muted">{stateLabel}</span>
            {work.asked && <Badge strong>待{work.next}</Badge>}
            {work.returnedCount > 0 && <Badge strong>退回{work.returnedCount}次</Badge>}
          </p>
          <p className="mt-1 line-clamp-2">
            {placeText !== "" && <span className="text-soft">{placeText}　</span>}
            {fact}
          </p>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
            <Lamp tone={lamp}>{words}</Lamp>
            {work.dueOn !== null && (
              <span className="text-xs text-muted">
                时限{dayWords(work.dueOn, today)}
                {work.originalDueOn !== null &&
                  work.originalDueOn !== work.dueOn &&
                  `，原定${dayWords(work.originalDueOn, today)}`}
              </span>
            )}
          </p>
        </div>
        {deeds.length > 0 && (
          <p className="flex flex-wrap gap-2 max-sm:w-full">
            {deeds.map(({ href, label }, at) => (
              <Link
                key={href}
                href={href}
                prefetch={false}
                aria-label={`${label} ${number}`}
                className={buttonClass({
                  variant: at === 0 && work.overdue ? "primary" : "secondary",
                  className: "max-sm:flex-1",
                })}
              >
                {label}
              </Link>
            ))}
          </p>
        )}
      </div>
      {measures.length > 0 && (
        <div className="mt-3 pl-0 sm:pl-4">
          <p className="text-xs text-muted">
            整改措施，完成{done}条，共{measures.length}条
          </p>
          <ul>
            {measures.map((measure) => (
              <MeasureLine key={measure.id} {...{ work, measure, accountId, today }} />
            ))}
          </ul>
        </div>
      )}
      {work.canTick && done === measures.length && !work.available.includes("request_closure") && (
        <p className="mt-2 text-sm sm:pl-4">措施都已完成，请分管领导申请销号。</p>
      )}
      {latest !== null && (
        <p className="mt-2 line-clamp-2 text-sm text-soft sm:pl-4">
          <span className="text-muted">最近进展 {dayWords(latest.happenedOn, today)}：</span>
          {latest.text}
        </p>
      )}
    </li>
  );
}
