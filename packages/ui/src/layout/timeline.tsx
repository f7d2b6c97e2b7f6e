import type { JSX, ReactNode } from "react";

/** Who did what, newest or oldest first, down one hairline. */
export function Timeline({ label, children }: { label: string; children: ReactNode }): JSX.Element {
  return (
    <ol aria-label={label} className="ml-1">
      {children}
    </ol>
  );
}

/** One event. `dateTime` is the machine's form of `time`. A `strong` one is filled: the state changed. */
export interface TimelineItemProps {
  time: string;
  dateTime: string;
  title: ReactNode;
  actor?: ReactNode;
  strong?: boolean;
  children?: ReactNode;
}

export function TimelineItem(props: TimelineItemProps): JSX.Element {
  const { time, dateTime, title, actor, strong, children } = props;
  return (
    <li className="relative border-l border-line pb-5 pl-5 last:border-transparent last:pb-0">
      <span
        aria-hidden="true"
        className={`absolute top-[0.4375rem] -left-[0.3125rem] size-[0.5625rem] rounded-full border-2 ${
          strong ? "border-ink bg-ink" : "border-edge bg-paper"
        }`}
      />
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <span className="font-medium">{title}</span>
        {actor ? <span className="text-soft">{actor}</span> : null}
        <time dateTime={dateTime} className="text-xs text-muted">
          {time}
        </time>
      </p>
      {children ? <div className="mt-1 text-sm text-soft">{children}</div> : null}
    </li>
  );
}
