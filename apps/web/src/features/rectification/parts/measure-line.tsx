"use client";

import { formatDay } from "@xianlan/domain/calendar";
import { Checkbox, TextSkeleton } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { Measure } from "../rectification-types.ts";

const TickForm = dynamic(() => import("./tick-form.tsx").then((file) => file.TickForm), {
  loading: () => <TextSkeleton lines={3} />,
});

type Props = {
  findingId: string;
  canTick: boolean;
  measure: Measure;
  accountId: string;
  today: string;
};

/** One measure with its own day. Ticking it opens what has to be said with it. */
export function MeasureLine({ findingId, canTick, measure, accountId, today }: Props) {
  const [ticking, setTicking] = useState(false);
  const { ordinal, text, dueOn, doneOn, overdue } = measure;
  const done = doneOn !== null;
  const day = done ? (
    <span className="text-muted">{formatDay(doneOn, today)}完成</span>
  ) : overdue ? (
    <strong>已过计划日期{formatDay(dueOn, today)}</strong>
  ) : (
    <span className="text-soft">计划{formatDay(dueOn, today)}</span>
  );
  return (
    <li className="border-b border-line py-1.5 last:border-b-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        {canTick ? (
          <Checkbox
            className="min-w-0 flex-[1_1_16rem]"
            checked={done || ticking}
            disabled={done}
            aria-expanded={done ? undefined : ticking}
            onChange={(event) => setTicking(event.target.checked)}
            label={
              <span className={done ? "text-muted" : ""}>
                {ordinal}. {text}
              </span>
            }
          />
        ) : (
          <p className="min-w-0 flex-[1_1_16rem]">
            <span className={done ? "text-muted" : ""}>
              {ordinal}. {text}
            </span>
          </p>
        )}
        <span className="text-xs max-sm:pl-7">{day}</span>
      </div>
      {ticking && !done && (
        <TickForm
          findingId={findingId}
          measure={measure}
          accountId={accountId}
          today={today}
          onClose={() => setTicking(false)}
        />
      )}
    </li>
  );
}
