import { findingActionLabels } from "@xianlan/domain/finding";
import { Badge, buttonClass, linkClass, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import type { WatchRow } from "../board-types.ts";

/** One finding of the leader's list: why it is here, and the action that decides it. */
export function WatchLine({ row }: { row: WatchRow }) {
  const {
    id,
    number,
    unitName,
    fact,
    severityLabel,
    stateLabel,
    statusLight,
    text,
    reasons,
    actions,
  } = row;
  return (
    <li className="flex flex-wrap items-start gap-x-8 gap-y-3 border-b border-line py-3">
      <div className="min-w-0 flex-[1_1_22rem]">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <span className="font-medium">{unitName}</span>
          <Link href={`/findings/${id}`} prefetch={false} className={linkClass()}>
            {number}
          </Link>
          <span className="text-xs text-muted">
            {severityLabel} {stateLabel}
          </span>
        </p>
        <p className="mt-1 line-clamp-2 text-soft">{fact}</p>
        <ul aria-label="列入原因" className="mt-1.5 flex flex-col gap-1">
          {reasons.map(({ key, label, text: reasonText }) => (
            <li key={key} className="flex flex-wrap items-baseline gap-x-2">
              <Badge strong>{label}</Badge>
              {reasonText !== "" && reasonText !== text && (
                <span className="text-sm">{reasonText}</span>
              )}
            </li>
          ))}
        </ul>
        <p className="mt-1.5">
          <StatusLight tone={statusLight}>{text}</StatusLight>
        </p>
      </div>
      <p className="flex flex-wrap gap-2 max-sm:w-full">
        {actions.map((action, at) => (
          <Link
            key={action}
            href={`/findings/${id}?do=${action}`}
            prefetch={false}
            aria-label={`${findingActionLabels[action]} ${number}`}
            className={buttonClass({
              variant: at === 0 ? "primary" : "secondary",
              className: "max-sm:flex-1",
            })}
          >
            {findingActionLabels[action]}
          </Link>
        ))}
      </p>
    </li>
  );
}
