"use client";

import { daysBetween } from "@xianlan/domain";
import { DescriptionList, Lamp } from "@xianlan/ui";
import type { FindingPage } from "../finding-types.ts";
import { dayOrDash } from "../words.ts";

/** How much time is left, with its lamp, and who answers for it. */
export function ClockPanel({ page, today }: { page: FindingPage; today: string }) {
  const { dueOn, originalDueOn } = page;
  const moved = originalDueOn !== null && dueOn !== null && originalDueOn !== dueOn;
  const person = (name: string) => name || "签收后填写";
  const draft = page.state === "draft";
  const items = [
    { term: "整改时限", value: draft && dueOn === null ? "按等级" : dayOrDash(dueOn, today) },
    ...(moved ? [{ term: "原定时限", value: dayOrDash(originalDueOn, today) }] : []),
    ...(draft ? [] : [{ term: "交办日期", value: dayOrDash(page.issuedOn, today) }]),
    ...(draft ? [] : [{ term: "已用时间", value: usedWords(page, today) }]),
    ...(page.returnedCount > 0 ? [{ term: "退回次数", value: `${page.returnedCount}次` }] : []),
    ...(draft
      ? []
      : [
          { term: "责任领导", value: person(page.responsibleLeader) },
          { term: "责任人", value: person(page.responsiblePerson) },
        ]),
    ...(page.takenByName ? [{ term: "核查人", value: page.takenByName }] : []),
  ];
  return (
    <div className="border-t-2 border-ink pt-3">
      <p className="text-lg">
        <Lamp tone={draft ? "none" : page.lamp}>{page.words}</Lamp>
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

/** Working days are frozen at each stop of the clock; while it runs the page says since when. */
function usedWords(page: FindingPage, today: string): string {
  const { clockStartedOn, clockStoppedOn, daysUsed, state } = page;
  if (state === "closed" || clockStoppedOn !== null) return `${daysUsed}个工作日`;
  if (clockStartedOn === null) return "—";
  const since = daysBetween(clockStartedOn, today);
  const running = since === 0 ? "今天起算" : `${dayOrDash(clockStartedOn, today)}起${since}天`;
  return daysUsed > 0 ? `${daysUsed}个工作日，${running}` : running;
}
