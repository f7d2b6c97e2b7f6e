import { linkClass, Section, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import {
  actionOf,
  type MetricTask,
  metricTone,
  type Task,
  type TaskList,
} from "../../tasks/index.ts";

const shown = 3;
/** Limits the metric tasks, so that findings are always shown. */
const maxMetrics = 2;

/** The reader's tasks: the first few of 待办, and how many there are. */
export function WaitingTasks({ tasks: { total, metrics, tasks } }: { tasks: TaskList }) {
  return (
    <Section
      title="待我办理"
      className="print:hidden"
      aside={
        <Link href="/tasks" prefetch={false} className={linkClass()}>
          {total > shown ? `共${total}件，查看全部` : "查看待办"}
        </Link>
      }
    >
      {total === 0 ? (
        <p className="border-t border-ink py-2 text-muted">目前没有要办的事。</p>
      ) : (
        <ul className="border-t border-ink">
          {metrics.slice(0, maxMetrics).map((task) => (
            <MetricRow key={task.href + task.title} task={task} />
          ))}
          {tasks.slice(0, shown - Math.min(maxMetrics, metrics.length)).map((task) => (
            <WaitingRow key={task.finding.id} task={task} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function WaitingRow({ task }: { task: Task }) {
  const { finding, overdue, text, kindLabel } = task;
  const { label, href } = actionOf(task);
  const tone = overdue ? "red" : finding.state === "draft" ? "none" : finding.statusLight;
  return (
    <li className="flex items-baseline gap-x-3 border-b border-line py-1 max-sm:flex-wrap max-sm:py-2">
      <span className="shrink-0 whitespace-nowrap">{kindLabel}</span>
      <span className="min-w-0 flex-1 truncate text-soft" title={finding.fact}>
        {finding.unitName} {finding.fact}
      </span>
      <StatusLight
        tone={tone}
        className="max-w-56 shrink-0 truncate max-sm:order-last max-sm:w-full max-sm:max-w-none"
      >
        {text}
      </StatusLight>
      <Link href={href} prefetch={false} className={linkClass("plain", "shrink-0")}>
        {label}
        <span className="sr-only">{finding.number}</span>
      </Link>
    </li>
  );
}

function MetricRow({ task }: { task: MetricTask }) {
  return (
    <li className="flex items-baseline gap-x-3 border-b border-line py-1 max-sm:flex-wrap max-sm:py-2">
      <span className="shrink-0 whitespace-nowrap">{task.kindLabel}</span>
      <span className="min-w-0 flex-1 truncate text-soft" title={task.title}>
        {task.title}
      </span>
      <StatusLight
        tone={metricTone(task)}
        className="max-w-56 shrink-0 truncate max-sm:order-last max-sm:w-full max-sm:max-w-none"
      >
        {task.text}
      </StatusLight>
      <Link href={task.href} prefetch={false} className={linkClass("plain", "shrink-0")}>
        办理
        <span className="sr-only">{task.title}</span>
      </Link>
    </li>
  );
}
