import { addDays, type Day, firstCheckIn, nextCheckIn } from "@xianlan/domain";
import { workdaysBefore } from "./days.ts";
import type { PlanMoment } from "./moment.ts";
import { receive, type Story, storyOf } from "./story.ts";

/** Days before the last one on which the work that never ends was found. */
const foundBefore = 325;

/** Work that never ends: looked at each quarter, once in time and once not; asked for; refused. */
export function addLongTerm(moment: PlanMoment): void {
  const { calendar, lastDay } = moment;
  const ago = (n: number) => workdaysBefore(lastDay, n, calendar);

  const kept = madeLongTerm(moment, "qinghu", "kept up");
  let due = kept.due;
  for (let nth = 0; due <= lastDay; nth += 1) {
    const on = workdaysBefore(due, 4, calendar);
    look(kept.story, on, nth);
    due = nextCheckIn(due, on, calendar);
  }

  // Late with the first look, and silent since.
  const missed = madeLongTerm(moment, "xialing", "missed");
  look(missed.story, calendar.addWorkdays(missed.due, 5), 0);

  const asked = storyOf(moment, { unit: "zhangling", issuedOn: ago(11), named: "long asked" });
  receive(moment, asked);
  askOf(moment, asked, ago(1));

  const refused = storyOf(moment, { unit: "heqiu", issuedOn: ago(11), named: "long refused" });
  receive(moment, refused);
  askOf(moment, refused, ago(5));
  refused.tell(ago(3), 10, "leader", {
    ...{ verb: "refuseLongTerm", reason: "整改事项具体明确，时限内可以完成，不宜转为长期坚持" },
  });
}

function askOf({ calendar }: PlanMoment, { tell, lead, clerk }: Story, on: Day): void {
  const happenedOn = on;
  const text = "近期措施已落实，日常机制正在运行";
  tell(on, 10, clerk, { verb: "progress", text, happenedOn, finishes: 0 });
  tell(on, 14, lead, {
    verb: "requestLongTerm",
    reason: "近期措施已落实，保持效果要靠日常机制，适宜按季度查看",
    milestones: [
      { text: "日常巡查机制运行满一个季度", dueOn: calendar.nextWorkday(addDays(on, 120)) },
      { text: "连续三个季度抽查无反弹", dueOn: calendar.nextWorkday(addDays(on, 330)) },
    ],
  });
}

function madeLongTerm(moment: PlanMoment, unit: string, named: string): { story: Story; due: Day } {
  const { calendar, lastDay } = moment;
  const issuedOn = calendar.nextWorkday(addDays(lastDay, -foundBefore));
  const story = storyOf(moment, { unit, issuedOn, named });
  receive(moment, story);
  const asked = calendar.addWorkdays(story.issuedOn, 8);
  askOf(moment, story, asked);
  const made = calendar.addWorkdays(asked, 2);
  story.tell(made, 10, "leader", {
    ...{ verb: "makeLongTerm", reason: "同意转长期坚持，按季度查看，阶段目标由督查办对账" },
  });
  return { story, due: firstCheckIn(made, calendar) };
}

const looks = [
  "本季度巡查12次，发现3处小问题当场处理，机制运行正常",
  "抽查6个点位，记录完整，未发现反弹",
  "季度例会听取情况，管护人员变动1人，已交接",
] as const;

/** 季度查看; the first one reaches the first milestone. */
function look({ tell, clerk }: Story, on: Day, nth: number): void {
  const text = looks[nth % looks.length] ?? looks[0];
  tell(on, 15, clerk, { verb: "checkIn", text, reaches: nth === 0 ? 0 : null });
}
