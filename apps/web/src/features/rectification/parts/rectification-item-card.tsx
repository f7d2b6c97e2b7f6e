import { formatDay } from "@xianlan/domain/calendar";
import { findingActionLabels, isOfUnit, lifecycle } from "@xianlan/domain/finding";
import { Badge, buttonClass, linkClass, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import type { Finding } from "../rectification-types.ts";
import { MeasureLine } from "./measure-line.tsx";

/** What a unit may do with a finding, the next step first. */
const unitActions = lifecycle.filter(isOfUnit).map(({ code }) => code);

/**
 * The actions of a finding on its unit's page: each opens its form. The closure is requested once all
 * measures are done, so until then it is not the first button; rare requests stay on the finding's
 * own page.
 */
function nextActions(item: Finding): { href: string; label: string }[] {
  // A cycle without measures begins with them.
  const bare = item.canTick && item.measures.length === 0;
  const open = bare || item.measures.some(({ doneOn }) => doneOn === null);
  const may = unitActions.filter((action) => item.available.includes(action));
  const shown = may.filter((action) => {
    if (action === "request_extension") return open && item.statusLight !== "green";
    if (action === "request_long_term") return false;
    if (action === "request_closure") return !open;
    return true;
  });
  const form = (action: string, label: string) => ({
    href: `/findings/${item.id}?do=${action}`,
    label,
  });
  return [
    ...(bare ? [form("measure", "增加措施")] : []),
    ...shown.map((action) => form(action, findingActionLabels[action])),
    // Progress is reported before a measure is done.
    ...(item.canTick && open ? [form("progress", "填报进展")] : []),
  ];
}

type Props = { item: Finding; accountId: string; today: string };

/** A finding on its unit's page: the measures as a list to tick, and the next action. */
export function RectificationItemCard({ item, accountId, today }: Props) {
  const { id, number, fact, placeText, severityLabel, stateLabel, statusLight, text, latest } =
    item;
  const actions = nextActions(item);
  const done = item.measures.filter(({ doneOn }) => doneOn !== null).length;
  // Overdue measures first, then the open ones by their day, what is done last.
  const measures = item.measures.toSorted(
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
            {item.requested && <Badge strong>待{item.next}</Badge>}
            {item.returnedCount > 0 && <Badge strong>退回{item.returnedCount}次</Badge>}
          </p>
          <p className="mt-1 line-clamp-2">
            {placeText !== "" && <span className="text-soft">{placeText}　</span>}
            {fact}
          </p>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
            <StatusLight tone={statusLight}>{text}</StatusLight>
            {item.dueOn !== null && (
              <span className="text-xs text-muted">
                时限{formatDay(item.dueOn, today)}
                {item.originalDueOn !== null &&
                  item.originalDueOn !== item.dueOn &&
                  `，原定${formatDay(item.originalDueOn, today)}`}
              </span>
            )}
          </p>
        </div>
        {actions.length > 0 && (
          <p className="flex flex-wrap gap-2 max-sm:w-full">
            {actions.map(({ href, label }, at) => (
              <Link
                key={href}
                href={href}
                prefetch={false}
                aria-label={`${label} ${number}`}
                className={buttonClass({
                  variant: at === 0 && item.overdue ? "primary" : "secondary",
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
              <MeasureLine
                key={measure.id}
                findingId={id}
                canTick={item.canTick}
                measure={measure}
                accountId={accountId}
                today={today}
              />
            ))}
          </ul>
        </div>
      )}
      {item.canTick && done === measures.length && !item.available.includes("request_closure") && (
        <p className="mt-2 text-sm sm:pl-4">措施都已完成，请分管领导申请销号。</p>
      )}
      {latest !== null && (
        <p className="mt-2 line-clamp-2 text-sm text-soft sm:pl-4">
          <span className="text-muted">最近进展 {formatDay(latest.happenedOn, today)}：</span>
          {latest.text}
        </p>
      )}
    </li>
  );
}
