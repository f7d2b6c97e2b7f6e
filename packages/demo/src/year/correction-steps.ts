import { addDays, type Day } from "@xianlan/domain/calendar";
import { type PeriodId, periodSpan } from "@xianlan/domain/period";
import { workdaysBefore } from "../days.ts";
import { activitiesOf } from "./activities.ts";
import { busyMonth, deadlinesOf, monthsBefore } from "./calendar.ts";
import { dayOf } from "./dates.ts";
import { figureOf } from "./figures.ts";
import { clerkOf, leadOf, stepOn } from "./steps.ts";
import type { DemoActivity, DemoListRow, YearStep } from "./types.ts";
import { townships, type YearContext } from "./year-context.ts";

/** Last year's and this year's scheme, each in force before its year begins; a revision awaits the leader. */
export function schemeSteps({ calendar, thisYear, lastDay }: YearContext): YearStep[] {
  const made = [thisYear - 1, thisYear].flatMap((year) => {
    const drafted = calendar.nextWorkday(dayOf(year - 1, 12, 18));
    const approved = calendar.addWorkdays(drafted, 2);
    const title = `${year}年度乡镇意识形态工作责任制考核方案`;
    return [
      stepOn([drafted, 9], "office", { action: "draftScheme", year, title }),
      stepOn([drafted, 15], "office", { action: "proposeScheme", year }),
      stepOn([approved, 10], "leader", { action: "approveScheme", year }),
    ];
  });
  const revisedOn = workdaysBefore(lastDay, 1, calendar);
  return [
    ...made,
    stepOn([revisedOn, 14], "office", {
      action: "reviseScheme",
      year: Number(revisedOn.slice(0, 4)),
      title: `${revisedOn.slice(0, 4)}年度乡镇意识形态工作责任制考核方案（修订）`,
      // Broadcasting and volunteers weigh more, the press less.
      weights: { C1: "6", D2: "4", E1: "6" },
    }),
  ];
}

/** What a department counts less than the unit: what the unit then objects to. */
type Short = { unit: string; part: string; whole: string; by: number };

function rowsOf(
  context: YearContext,
  { code, periodId, short }: { code: string; periodId: PeriodId; short: Short },
): DemoListRow[] {
  return townships.flatMap((unit) => {
    const value = figureOf(context, unit, { code, periodId })?.value;
    if (value?.type !== "figures") return [];
    const { figures } = value;
    const counted = { ...figures, [short.part]: String(Number(figures[short.whole]) - short.by) };
    return [{ unit: unit.key, figures: unit.key === short.unit ? counted : figures }];
  });
}

/** Articles the county's media centre lists: three of them the units have written down as well. */
function listedArticles(context: YearContext, periodId: PeriodId): DemoListRow[] {
  const { from, to } = periodSpan(periodId);
  return townships.slice(0, 9).flatMap((unit, at): DemoListRow[] => {
    const own = activitiesOf(context, unit, Number(from.slice(0, 4))).find(
      ({ kind, happenedOn }) => kind === "media_article" && happenedOn >= from && happenedOn <= to,
    );
    if (own === undefined) return [];
    const level = String(own.attributes.level ?? "county");
    const outlet = String(own.attributes.outlet ?? "");
    const { title, happenedOn: on, link } = own;
    if (at % 3 === 0) return [{ unit: unit.key, title, on, outlet, level, link }];
    const listed = `${unit.shortName}：镇村干部走村入户问需求`;
    return [{ unit: unit.key, title: listed, on, outlet: "云溪电视台", level: "county", link: "" }];
  });
}

/** Lists of county departments, and what the townships say to them. */
export function listSteps(context: YearContext): YearStep[] {
  const { lastDay, calendar } = context;
  const recent = monthsBefore(busyMonth(context).periodId, 1);
  const before = monthsBefore(recent, 1);
  const list = (kind: "broadcast" | "appeals" | "articles", periodId: PeriodId) => {
    const department = { broadcast: "县文旅局", appeals: "县网信办", articles: "县融媒体中心" }[
      kind
    ];
    const figures = {
      broadcast: { code: "D1", unit: "zhangling", part: "working", whole: "villages", by: 1 },
      appeals: { code: "C4", unit: "zhuying", part: "on_time", whole: "received", by: 2 },
    };
    const rows =
      kind === "articles"
        ? listedArticles(context, periodId)
        : rowsOf(context, { periodId, code: figures[kind].code, short: figures[kind] });
    const day = addDays(periodSpan(periodId).to, 1);
    return stepOn([day, 8, 40], "office", { action: "list", kind, department, periodId, rows });
  };
  const reply = (periodId: PeriodId, days: number) =>
    calendar.nextWorkday(addDays(periodSpan(periodId).to, days));
  const object = (day: Day, unit: string, periodId: PeriodId, code: string, reason: string) =>
    stepOn([day, 9, 20], leadOf(unit), { action: "objectToList", unit, periodId, code, reason });
  return [
    list("appeals", before),
    list("broadcast", recent),
    list("articles", recent),
    object(reply(before, 4), "zhuying", before, "C4", "名单所列2件为重复转办，应按1件计算"),
    stepOn([reply(before, 6), 10], "office", {
      action: "dismissObjection",
      unit: "zhuying",
      periodId: before,
      reason: "经核对，2件内容不同，均按规定时限计算，维持原数",
    }),
    object(
      workdaysBefore(lastDay, 1, calendar),
      ...(["zhangling", recent, "D1", "岭背村终端当月已恢复，平台数据尚未同步"] as const),
    ),
  ];
}

/** What the units ask to have corrected after a lock. */
export function correctionSteps(context: YearContext): YearStep[] {
  const { lastDay, calendar } = context;
  const recent = monthsBefore(busyMonth(context).periodId, 1);
  const before = monthsBefore(recent, 1);
  const luzhou = townships.find(({ key }) => key === "luzhou");
  const was = luzhou && figureOf(context, luzhou, { code: "D1", periodId: before })?.value;
  const oldFigures = was?.type === "figures" ? was.figures : {};
  const working = String(Number(oldFigures.working ?? "1") - 1);
  const value = { type: "figures", figures: { ...oldFigures, working } } as const;
  const day = (n: number) => workdaysBefore(lastDay, n, calendar);
  const late: DemoActivity = {
    kind: "lecture",
    happenedOn: addDays(periodSpan(recent).from, 11),
    title: "茶园坪村院坝宣讲：惠农政策面对面",
    attributes: { online: false },
    place: "茶园坪村",
    placeText: "",
    attendance: 46,
    link: "",
  };
  return [
    stepOn([day(6), 9], clerkOf("luzhou"), {
      action: "correct",
      unit: "luzhou",
      asked: {
        subject: "entry",
        periodId: before,
        code: "D1",
        result: { value, notApplicable: "", note: "" },
      },
      reason: "复核平台记录发现平堤村终端当月离线，原报数多计1个村",
    }),
    stepOn([day(4), 10], "office", {
      action: "approveCorrection",
      unit: "luzhou",
    }),
    stepOn([day(1), 15], clerkOf("xialing"), {
      action: "correct",
      unit: "xialing",
      asked: { subject: "activity_add", activity: late },
      reason: "当月活动记录漏登，现补记",
    }),
  ];
}

/** What the office gave points for. */
export function assessmentSteps(context: YearContext): YearStep[] {
  const { calendar, thisYear, participants } = context;
  return [thisYear - 1, thisYear].flatMap((year) => {
    const praised = calendar.nextWorkday(dayOf(year, 6, 24));
    const points = [
      [participants.many, "3", "中心组学习做法在全市会议上作经验介绍"],
      [participants.teams, "2", "志愿服务队伍建设经验由县委宣传部发文推广"],
      ["nanping", "1.5", "文明实践站获评市级示范站"],
    ] as const;
    return points.map(([unit, given, reason]) =>
      stepOn([praised, 16], "office", {
        action: "assess",
        unit,
        year,
        code: "H1",
        on: praised,
        reason,
        value: { kind: "points", points: given },
      }),
    );
  });
}

/** Ratings of half-years and of last year, published; the last quarter's is open to objection. */
export function ratingSteps(context: YearContext): YearStep[] {
  const { calendar, thisYear, lastDay } = context;
  const published = [`${thisYear - 1}-H1`, `${thisYear - 1}`, `${thisYear}-H1`].flatMap(
    (periodId) => {
      const proposed = calendar.addWorkdays(deadlinesOf(periodId).lockOn, 3);
      const out = calendar.addWorkdays(proposed, 5);
      // A rating is proposed only where there was time to publish it.
      if (out > lastDay) return [];
      return [
        stepOn([proposed, 10], "office", { action: "proposeRating", periodId }),
        stepOn([out, 10], "office", { action: "publishRating", periodId }),
      ];
    },
  );
  const quarters = [thisYear - 1, thisYear].flatMap((year) =>
    [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
  );
  const requested = workdaysBefore(lastDay, 1, calendar);
  const periodId = quarters.findLast((id) => deadlinesOf(id).lockOn < requested);
  if (periodId === undefined) return published;
  return [
    ...published,
    stepOn([requested, 11], "office", { action: "proposeRating", periodId }),
    stepOn([lastDay, 14], leadOf("zhangling"), {
      action: "objectToRating",
      unit: "zhangling",
      periodId,
      code: "C1",
      reason: "本季度在市日报刊发的1篇稿件未计入上稿积分，已附刊发网址",
    }),
  ];
}
