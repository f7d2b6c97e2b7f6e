import { daysBetween } from "@xianlan/domain/calendar";
import { isOpen } from "@xianlan/domain/finding";
import { DescriptionList, StatusLight } from "@xianlan/ui";
import { dayOrDash } from "../finding-text.ts";
import type { FindingPage } from "../finding-types.ts";
import { resultText } from "./finding-cycles.tsx";

/** How much time is left, with its status light, and who answers for it. */
export function ClockPanel({ page, today }: { page: FindingPage; today: string }) {
  const person = (name: string) => name || "签收后填写";
  const draft = page.state === "draft";
  const last = page.cycles.at(-1);
  const items = [
    {
      term: page.state === "long_term" ? "季度查看" : "整改时限",
      value: <DueText page={page} today={today} />,
    },
    ...(draft
      ? []
      : [
          {
            term: page.cycle > 1 ? "重新挂账" : "交办日期",
            value: dayOrDash(page.issuedOn, today),
          },
          { term: "已用时间", value: usedText(page, today) },
        ]),
    ...(page.returnedCount > 0 ? [{ term: "退回次数", value: `${page.returnedCount}次` }] : []),
    ...(last === undefined
      ? []
      : [
          {
            term: `第${last.cycle}轮`,
            value: `${dayOrDash(last.closedOn, today)}销号，${resultText(last)}`,
          },
        ]),
    ...(draft
      ? []
      : [
          { term: "责任领导", value: person(page.responsibleLeader) },
          { term: "责任人", value: person(page.responsiblePerson) },
        ]),
    ...(page.verificationStartedByName || page.verifierName
      ? [
          {
            term: "核查人",
            value: page.verificationStartedByName || `${page.verifierName}（已指定）`,
          },
        ]
      : []),
  ];
  return (
    <div className="border-t-2 border-ink pt-3">
      <p className="text-lg">
        <StatusLight tone={draft ? "none" : page.statusLight}>{page.text}</StatusLight>
      </p>
      {page.unconfirmed && (
        <p className="mt-1 text-xs text-muted">
          该年度放假安排尚未公布，工作日暂按周一至周五计算，待核。
        </p>
      )}
      <DescriptionList className="mt-2" items={items} />
    </div>
  );
}

/** The due date; beside it the original one, and why it moved or the clock is stopped. */
function DueText({ page, today }: { page: FindingPage; today: string }) {
  const { state, dueOn, originalDueOn, extensionsGranted, clockStoppedOn } = page;
  if (state === "draft" && dueOn === null) return "按等级";
  const moved = originalDueOn !== null && dueOn !== null && originalDueOn !== dueOn;
  const notes = [
    ...(moved && state !== "long_term" ? [`原定${dayOrDash(originalDueOn, today)}`] : []),
    ...(extensionsGranted > 0 ? [`延期${extensionsGranted}次`] : []),
    ...(clockStoppedOn !== null && isOpen(page)
      ? [`${dayOrDash(clockStoppedOn, today)}起${state === "disputed" ? "暂停" : "停止计时"}`]
      : []),
  ];
  return (
    <>
      {dayOrDash(dueOn, today)}
      {notes.length > 0 && <span className="block text-muted">{notes.join("，")}</span>}
    </>
  );
}

/** Working days are frozen at each stop of the clock; while it runs the start is shown. */
function usedText(page: FindingPage, today: string): string {
  const { clockStartedOn, clockStoppedOn, daysUsed, state } = page;
  if (state === "closed" || clockStoppedOn !== null) return `${daysUsed}个工作日`;
  if (clockStartedOn === null) return "—";
  const since = daysBetween(clockStartedOn, today);
  const running = since === 0 ? "今天起算" : `${dayOrDash(clockStartedOn, today)}起${since}天`;
  return daysUsed > 0 ? `${daysUsed}个工作日，${running}` : running;
}
