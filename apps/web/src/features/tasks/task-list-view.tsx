import { formatDay } from "@xianlan/domain/calendar";
import { plainSentence, type TaskKind, taskKindLabels } from "@xianlan/domain/finding";
import {
  Badge,
  buttonClass,
  cx,
  EmptyState,
  linkClass,
  Section,
  Sentence,
  StatusLight,
} from "@xianlan/ui";
import Link from "next/link";
import { type MonthDuties, ThisMonth } from "../scores/index.ts";
import { actionOf, type MetricTask, metricTone, type Task, type TaskList } from "./task-actions.ts";

/** 待办: what the signed-in person owes, overdue first, each with a link to its action. */
export function TaskListView(props: { list: TaskList; month: MonthDuties; today: string }) {
  const { list, month, today } = props;
  const { sentence, tasks, metrics, byKind, total } = list;
  return (
    <div className="flex max-w-5xl flex-col gap-8">
      <Sentence>{plainSentence(sentence)}</Sentence>
      {total === 0 && (
        <EmptyState
          title="都办完了"
          action={
            <Link href="/findings" className={buttonClass()}>
              看全部问题
            </Link>
          }
        >
          有新的事要办时会出现在这里。
        </EmptyState>
      )}
      <MetricTasks tasks={metrics} today={today} />
      {month !== null && <ThisMonth month={month} />}
      {groupsOf(tasks).map(([kind, group]) => (
        <Section key={kind} title={taskKindLabels[kind]} aside={`${byKind[kind] ?? 0}件`}>
          <ul className="border-t border-ink">
            {group.map((task) => (
              <TaskRow key={task.finding.id} task={task} today={today} />
            ))}
          </ul>
        </Section>
      ))}
      {tasks.length + metrics.length < total && (
        <p className="text-sm text-muted">先列出最急的{tasks.length}件，办完后其余的会接着出现。</p>
      )}
    </div>
  );
}

/** By kind; the tasks come overdue first, so the kind of the most pressing one leads. */
function groupsOf(tasks: readonly Task[]): [TaskKind, Task[]][] {
  const groups = new Map<TaskKind, Task[]>();
  for (const task of tasks) groups.set(task.kind, [...(groups.get(task.kind) ?? []), task]);
  return [...groups];
}

function TaskRow({ task, today }: { task: Task; today: string }) {
  const { finding, overdue, dueOn, text } = task;
  const action = actionOf(task);
  const limit = dueOn === null ? "" : formatDay(dueOn, today);
  const tone = overdue ? "red" : finding.state === "draft" ? "none" : finding.statusLight;
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b border-line py-3">
      <div className="min-w-0 flex-[1_1_20rem]">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <span className="font-medium">{finding.unitName || "单位未定"}</span>
          <Link href={`/findings/${finding.id}`} prefetch={false} className={linkClass()}>
            {finding.number}
          </Link>
          <Badge>{finding.severityLabel}</Badge>
        </p>
        <p className="mt-1 line-clamp-2 text-soft">{finding.fact}</p>
        <p className="mt-1 flex flex-wrap items-baseline gap-x-3">
          <StatusLight tone={tone}>{text}</StatusLight>
          {limit !== "" && !text.includes(limit) && (
            <span className="text-xs text-muted">期限{limit}</span>
          )}
        </p>
      </div>
      <Link
        href={action.href}
        prefetch={false}
        aria-label={`${action.label} ${finding.number}`}
        className={buttonClass({
          variant: overdue ? "primary" : "secondary",
          className: cx("min-w-28", "max-sm:w-full"),
        })}
      >
        {action.label}
      </Link>
    </li>
  );
}

/** What is owed beside the findings, by kind: submissions, corrections, objections, schemes, ratings. */
function MetricTasks({ tasks, today }: { tasks: readonly MetricTask[]; today: string }) {
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
