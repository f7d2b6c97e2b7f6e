import { addDays, type Day, type EscalationKind, type Severity } from "@xianlan/domain";
import { instantAt, workdaysBefore } from "./days.ts";
import type { PlanMoment } from "./moment.ts";
import type { DemoDeed } from "./plan-types.ts";
import { closedStoryOf, issuedForOverdue, receive, type Story, storyOf } from "./story.ts";

/** What the office watches: papers of 督办, vetoes, self-checks, evidence handed in twice. */
export function addWatched(moment: PlanMoment): void {
  const ago = (n: number) => workdaysBefore(moment.lastDay, n, moment.calendar);
  addLadders(moment, ago);
  addVetoes(moment, ago);
  addSelfChecks(moment, ago);
  addTwiceUsed(moment, ago);
}

type Days = (n: number) => Day;
/** A paper, so many working days before the last one, and when it was answered. */
type Paper = readonly [kind: EscalationKind, sent: number, answered: number | null];

const replies: Record<EscalationKind, string> = {
  reminder: "已收到提醒，分管负责同志已召集相关人员，本周内完成剩余措施",
  slip: "逾期原因是两个村的材料没有交齐，已明确专人逐村督办，下周补齐",
  warning: "党委会议已专题研究，由主要负责同志牵头，剩余措施逐项倒排时间",
  talk: "已接受约谈建议，书面说明和整改安排随文报送",
};

/** Overdue findings up the ladder: one at its first step, one at the third, one at the last. */
function addLadders(moment: PlanMoment, ago: Days): void {
  const ladders: readonly (readonly [unit: string, overdue: number, papers: readonly Paper[]])[] = [
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
  for (const [unit, overdue, papers] of ladders) {
    const issuedOn = issuedForOverdue(moment, overdue);
    const story = storyOf(moment, { unit, issuedOn, named: "ladder" });
    receive(moment, story);
    for (const [kind, sent, answered] of papers) {
      const { dueOn, lead } = story;
      story.tell(ago(sent), 9, "office", { verb: "escalate", kind, dueOn });
      if (answered === null) continue;
      story.tell(ago(answered), 16, lead, { verb: "replyEscalation", reply: replies[kind] });
    }
  }
}

const clause = "对县委交办的意识形态领域突出问题拒不整改或整改弄虚作假的，年度考核实行一票否决";

function addVetoes(moment: PlanMoment, ago: Days): void {
  const { calendar, lastDay } = moment;
  const early = calendar.nextWorkday(addDays(lastDay, -343));
  // Long ago, so that it weighs on one unit's year and not on what is told of today.
  const confirmed = closedStoryOf(moment, {
    ...{ unit: "shisun", issuedOn: early, severity: "serious", named: "vetoed" },
  });
  const asked = calendar.addWorkdays(lastDayOf(moment, confirmed), 2);
  confirmed.tell(asked, 15, "office", {
    ...{ verb: "proposeVeto", clause },
    reason: "销号后群众反映并经核实，佐证材料中两份会议记录系事后补写，属整改弄虚作假",
  });
  confirmed.tell(calendar.addWorkdays(asked, 2), 10, "leader", {
    ...{ verb: "confirmVeto", reason: "事实清楚，同意适用该条款，通报全县并责令重新说明情况" },
  });

  const proposed: DemoDeed = {
    ...{ verb: "proposeVeto", clause },
    reason: "重大问题逾期多日，经提醒仍无实质进展，提请县领导研究",
  };
  append(moment, "maidu", "major", [[ago(0), "office", proposed]]);
  append(moment, "yanchi", "serious", [
    [ago(5), "office", { ...proposed, reason: "较重问题逾期，单位未说明原因，提请研究" }],
    [
      ago(3),
      "leader",
      {
        verb: "refuseVeto",
        reason: "单位已补充说明并有实质进展，尚不到适用否决条款的程度，继续督办",
      },
    ],
  ]);
}

/** The county's day of a story's latest deed. */
function lastDayOf({ lives }: PlanMoment, { finding }: Story): Day {
  const at = Date.parse(lives[finding]?.at(-1)?.at ?? "");
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** More deeds on the first finding of a unit and severity that is overdue today. */
function append(
  { lives }: PlanMoment,
  unit: string,
  severity: Severity,
  deeds: readonly (readonly [day: Day, by: string, deed: DemoDeed])[],
): void {
  const steps = lives.find(
    ([first]) =>
      first?.verb === "draft" && first.draft.unit === unit && first.draft.severity === severity,
  );
  const finding = steps?.[0]?.finding;
  if (steps === undefined || finding === undefined) throw new RangeError(`no case of ${unit}`);
  for (const [day, by, deed] of deeds) {
    steps.push({ ...deed, at: instantAt(day, 17 * 60), by, finding });
  }
}

/** 举一反三 after two closures: answered, late, and waiting. */
function addSelfChecks(moment: PlanMoment, ago: Days): void {
  const first = closedStoryOf(moment, { unit: "chengwan", issuedOn: ago(46), named: "checked" });
  first.tell(ago(16), 10, "inspector", {
    verb: "selfCheck",
    units: ["zhangling", "heqiu", "liwu"],
  });
  first.tell(ago(9), 15, "zhangling-clerk", {
    ...{ verb: "answerSelfCheck", checked: 5, failed: 1 },
    answer: "逐村查看，1个村存在同类情况，已当场纠正并列入每月核对",
  });
  first.tell(ago(8), 11, "liwu-clerk", {
    ...{ verb: "answerSelfCheck", checked: 6, failed: 0 },
    answer: "逐一对照检查，未发现同类情况",
  });
  const second = closedStoryOf(moment, { unit: "songyue", issuedOn: ago(44), named: "passed on" });
  second.tell(ago(2), 10, "office", { verb: "selfCheck", units: ["songyue", "qinghu"] });
}

/** One picture handed in for two findings, saved anew the second time; a verifier is named for it. */
function addTwiceUsed(moment: PlanMoment, ago: Days): void {
  const hand = (story: Story, on: Day, picture: "taken" | "saved anew") =>
    story.tell(on, 14, story.lead, {
      ...{ verb: "request", evidence: story.pattern.evidence, picture },
      results: story.pattern.measures.map((measure) => `已完成：${measure}`),
      prevention: "建立台账，每月自查一次，年底前组织一次回头看",
    });
  const before = storyOf(moment, { unit: "zhangling", issuedOn: ago(20), named: "picture" });
  receive(moment, before);
  hand(before, ago(12), "taken");
  before.tell(ago(11), 9, "inspector2", { verb: "startVerification", method: "documents" });
  before.tell(ago(11), 15, "inspector2", { verb: "close" });
  const again = storyOf(moment, { unit: "qinghu", issuedOn: ago(12), named: "same picture" });
  receive(moment, again);
  hand(again, ago(1), "saved anew");
  again.tell(ago(0), 9, "office", { verb: "assign", verifier: "inspector2" });
}
