import { addDays, type Day } from "@xianlan/domain/calendar";
import type { EscalationKind } from "@xianlan/domain/escalation";
import type { Severity } from "@xianlan/domain/finding";
import { instantAt, workdaysBefore } from "../days.ts";
import type { PlanContext } from "./plan-context.ts";
import type { DemoAction } from "./plan-types.ts";
import {
  closedScenario,
  issuedForOverdue,
  openScenario,
  receive,
  type Scenario,
} from "./scenario.ts";

/** What the office watches: escalation notices, vetoes, self-checks, evidence handed in twice. */
export function addWatchedFindings(context: PlanContext): void {
  const ago = (n: number) => workdaysBefore(context.lastDay, n, context.calendar);
  addEscalations(context, ago);
  addVetoes(context, ago);
  addSelfChecks(context, ago);
  addTwiceUsed(context, ago);
}

type Days = (n: number) => Day;
/** An escalation notice: its kind, how many days ago it was sent, and when it was answered. */
type EscalationNotice = readonly [kind: EscalationKind, sent: number, answered: number | null];

const replies: Record<EscalationKind, string> = {
  reminder: "已收到提醒，分管负责同志已召集相关人员，本周内完成剩余措施",
  slip: "逾期原因是两个村的材料没有交齐，已明确专人逐村督办，下周补齐",
  warning: "党委会议已专题研究，由主要负责同志牵头，剩余措施逐项倒排时间",
  talk: "已接受约谈建议，书面说明和整改安排随文报送",
};

/** Overdue findings with escalation notices: one reminded, one warned, one summoned to a talk. */
function addEscalations(context: PlanContext, ago: Days): void {
  const cases: readonly (readonly [
    unit: string,
    overdue: number,
    notices: readonly EscalationNotice[],
  ])[] = [
    ["yanchi", 4, [["reminder", 3, 2]]],
    [
      "maidu",
      11,
      [
        ["reminder", 10, 9],
        ["slip", 8, 6],
        ["warning", 1, null],
      ],
    ],
    [
      "shisun",
      24,
      [
        ["reminder", 23, 22],
        ["slip", 20, 18],
        ["warning", 13, 10],
        ["talk", 3, 1],
      ],
    ],
  ];
  for (const [unit, overdue, notices] of cases) {
    const issuedOn = issuedForOverdue(context, overdue);
    const scenario = openScenario(context, { unit, issuedOn, named: "ladder" });
    receive(context, scenario);
    for (const [kind, sent, answered] of notices) {
      const { dueOn, lead } = scenario;
      scenario.add(ago(sent), 9, "office", { action: "escalate", kind, dueOn });
      if (answered === null) continue;
      scenario.add(ago(answered), 16, lead, { action: "replyEscalation", reply: replies[kind] });
    }
  }
}

const clause = "对县委交办的意识形态领域突出问题拒不整改或整改弄虚作假的，年度考核实行一票否决";

function addVetoes(context: PlanContext, ago: Days): void {
  const { calendar, lastDay } = context;
  const early = calendar.nextWorkday(addDays(lastDay, -343));
  // Long ago, so that it counts in one unit's year and leaves today's figures as they are.
  const confirmed = closedScenario(context, {
    unit: "shisun",
    issuedOn: early,
    severity: "serious",
    named: "vetoed",
  });
  const requested = calendar.addWorkdays(lastDayOf(context, confirmed), 2);
  confirmed.add(requested, 15, "office", {
    action: "proposeVeto",
    clause,
    reason: "销号后群众反映并经核实，佐证材料中两份会议记录系事后补写，属整改弄虚作假",
  });
  confirmed.add(calendar.addWorkdays(requested, 2), 10, "leader", {
    action: "confirmVeto",
    reason: "事实清楚，同意适用该条款，通报全县并责令重新说明情况",
  });

  const proposed: DemoAction = {
    action: "proposeVeto",
    clause,
    reason: "重大问题逾期多日，经提醒仍无实质进展，提请县领导研究",
  };
  append(context, "maidu", "major", [[ago(0), "office", proposed]]);
  append(context, "yanchi", "serious", [
    [ago(5), "office", { ...proposed, reason: "较重问题逾期，单位未说明原因，提请研究" }],
    [
      ago(3),
      "leader",
      {
        action: "refuseVeto",
        reason: "单位已补充说明并有实质进展，尚不到适用否决条款的程度，继续督办",
      },
    ],
  ]);
}

/** The county's day of a scenario's latest action. */
function lastDayOf({ lives }: PlanContext, { finding }: Scenario): Day {
  const at = Date.parse(lives[finding]?.at(-1)?.at ?? "");
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** More actions on the first finding of a unit and severity that is overdue today. */
function append(
  { lives }: PlanContext,
  unit: string,
  severity: Severity,
  actions: readonly (readonly [day: Day, by: string, action: DemoAction])[],
): void {
  const steps = lives.find(
    ([first]) =>
      first?.action === "draft" && first.draft.unit === unit && first.draft.severity === severity,
  );
  const finding = steps?.[0]?.finding;
  if (steps === undefined || finding === undefined) throw new RangeError(`no case of ${unit}`);
  for (const [day, by, action] of actions) {
    steps.push({ ...action, at: instantAt(day, 17 * 60), by, finding });
  }
}

/** 举一反三 after two closures: answered, late, and waiting. */
function addSelfChecks(context: PlanContext, ago: Days): void {
  const first = closedScenario(context, { unit: "chengwan", issuedOn: ago(46), named: "checked" });
  first.add(ago(16), 10, "inspector", {
    action: "selfCheck",
    units: ["zhangling", "heqiu", "liwu"],
  });
  first.add(ago(9), 15, "zhangling-clerk", {
    action: "answerSelfCheck",
    checked: 5,
    failed: 1,
    reply: "逐村查看，1个村存在同类情况，已当场纠正并列入每月核对",
  });
  first.add(ago(8), 11, "liwu-clerk", {
    action: "answerSelfCheck",
    checked: 6,
    failed: 0,
    reply: "逐一对照检查，未发现同类情况",
  });
  const second = closedScenario(context, {
    unit: "songyue",
    issuedOn: ago(44),
    named: "passed on",
  });
  second.add(ago(2), 10, "office", { action: "selfCheck", units: ["songyue", "qinghu"] });
}

/** One picture handed in for two findings, saved anew the second time; a verifier is named for it. */
function addTwiceUsed(context: PlanContext, ago: Days): void {
  const hand = (scenario: Scenario, on: Day, picture: "taken" | "saved anew") =>
    scenario.add(on, 14, scenario.lead, {
      action: "request",
      evidence: scenario.pattern.evidence,
      picture,
      results: scenario.pattern.measures.map((measure) => `已完成：${measure}`),
      prevention: "建立台账，每月自查一次，年底前组织一次回头看",
    });
  const before = openScenario(context, { unit: "zhangling", issuedOn: ago(20), named: "picture" });
  receive(context, before);
  hand(before, ago(12), "taken");
  before.add(ago(11), 9, "inspector2", { action: "startVerification", method: "documents" });
  before.add(ago(11), 15, "inspector2", { action: "close" });
  const duplicateStory = openScenario(context, {
    unit: "qinghu",
    issuedOn: ago(12),
    named: "same picture",
  });
  receive(context, duplicateStory);
  hand(duplicateStory, ago(1), "saved anew");
  duplicateStory.add(ago(0), 9, "office", { action: "assign", verifier: "inspector2" });
}
