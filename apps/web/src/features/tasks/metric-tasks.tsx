import { formatDay } from "@xianlan/domain/calendar";
import { buttonClass, cx, Section, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import { type MetricTask, metricTone } from "./task-actions.ts";

/** What is owed beside the findings, by kind: submissions, corrections, objections, schemes, ratings. */
export function MetricTasks({ tasks, today }: { tasks: readonly MetricTask[]; today: string }) {
  const kinds = [...Map.groupBy(tasks, ({ kindLabel }) => kindLabel)];
  return kinds.map(([label, group]) => (
    <Section key={label} title={label} aside={`${group.length}件`}>
      <ul className="border-t border-ink">
        {group.map((task) => (
          <MetricRow key={task.href + task.title} task={task} today={today} />
        ))}
      </ul>
    </Section>
  ));
}

function MetricRow({ task, today }: { task: MetricTask; today: string }) {
  const { title, text, dueOn, overdue, href, kindLabel } = task;
  const limit = dueOn === null ? "" : formatDay(dueOn, today);
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b border-line py-3">
      <div className="min-w-0 flex-[1_1_20rem]">
        <p className="font-medium">{title}</p>
        <p className="mt-1 flex flex-wrap items-baseline gap-x-3">
          <StatusLight tone={metricTone(task)}>{text}</StatusLight>
          {limit !== "" && !text.includes(limit) && (
            <span className="text-xs text-muted">期限{limit}</span>
          )}
        </p>
      </div>
      <Link
        href={href}
        prefetch={false}
        aria-label={`${kindLabel} ${title}`}
        className={buttonClass({
          variant: overdue ? "primary" : "secondary",
          className: cx("min-w-28", "max-sm:w-full"),
        })}
      >
        {kindLabel}
      </Link>
    </li>
  );
}
