import type { ActivityAttributes, Level } from "@xianlan/domain/activity";
import type { Random } from "../random.ts";
import type { DemoUnit } from "../units.ts";
import { adoptedShare, spreadAmounts } from "./amounts.ts";
import { dayOf, someWorkday, spread } from "./dates.ts";
import { briefTopics, headlines, outlets } from "./press-texts.ts";
import type { DemoActivity } from "./types.ts";
import type { YearContext } from "./year-context.ts";

const noted: ActivityAttributes = { adopted: false };

type YearOf = { year: number; random: Random };

const bare = { place: null, placeText: "", attendance: null, link: "" } as const;

/** Address of an article: a reserved domain, so that no link of the demo leads anywhere real. */
function address(day: string, slug: string): string {
  return `https://news.yunxi.example/${day.slice(0, 4)}/${day.slice(5, 7)}${day.slice(8)}/${slug}.html`;
}

const levelsOf: Record<DemoUnit["pace"], readonly Level[]> = {
  steady: ["county", "city", "county", "county", "province", "city", "county", "county", "city"],
  usual: ["county", "county", "city", "county", "county", "county", "city", "province"],
  slow: ["county", "county", "county", "city"],
};

/** Articles of a unit's year in the media. The best unit has one in the centre. */
export function articles(
  { calendar, participants }: YearContext,
  unit: DemoUnit,
  { year, random }: YearOf,
): DemoActivity[] {
  const titles = random.shuffle(headlines);
  const cycle = levelsOf[unit.pace];
  const villages = unit.places.filter(({ kind }) => kind !== "facility").map(({ name }) => name);
  // Other subjects than the year before: no headline returns, as if one article were logged twice.
  const subjects = year % 2 === 0 ? [unit.shortName, ...villages.slice(2)] : villages.slice(0, 2);
  return spread(spreadAmounts[unit.pace].media_article, 12).map((month, at) => {
    const best = unit.key === participants.many && at === 11;
    const level = best ? "central" : (cycle[at % cycle.length] ?? "county");
    const happenedOn = someWorkday(calendar, random, { year, month });
    const subject = random.pick(subjects);
    return {
      ...bare,
      kind: "media_article",
      happenedOn,
      title: (titles[at % titles.length] ?? "").replace("{}", subject),
      attributes: {
        outlet: random.pick(outlets[level]),
        level,
        front_page: level === "county" && random.chance(0.12),
        joint: false,
      },
      link: address(happenedOn, `${unit.key}-${at + 1}`),
    };
  });
}

/** The one article two townships wrote together; each of them has it in its log. */
export function jointArticle({ calendar }: YearContext, { year, random }: YearOf): DemoActivity {
  const happenedOn = someWorkday(calendar, random, { year, month: 4 });
  return {
    ...bare,
    kind: "media_article",
    happenedOn,
    title: "两镇共护一条河：界河两岸的清洁行动",
    attributes: { outlet: "省日报", level: "province", front_page: false, joint: true },
    link: address(happenedOn, "two-towns-one-river"),
  };
}

/** Briefs to the county; none at all where the bulletin says so. */
export function briefs(
  { calendar, participants, seededYear }: YearContext,
  unit: DemoUnit,
  { year, random }: YearOf,
): DemoActivity[] {
  if (year === seededYear && participants.noBriefs.includes(unit.key)) return [];
  const topics = random.shuffle(briefTopics);
  const days = spread(spreadAmounts[unit.pace].info_brief, 12)
    .map((month) => someWorkday(calendar, random, { year, month }))
    .sort();
  return days.map((happenedOn, at) => {
    const adopted = random.chance(adoptedShare[unit.pace]);
    const level = random.chance(0.1) ? "city" : "county";
    return {
      ...bare,
      kind: "info_brief",
      happenedOn,
      title: `${unit.shortName}信息第${at + 1}期：${topics[at % topics.length] ?? ""}`,
      attributes: adopted ? { adopted, adopted_by: level } : noted,
    };
  });
}

/** What became of the broadcasting of one township, as the bulletin reports it. */
export function rebuiltBroadcast(
  { seededYear, calendar }: YearContext,
  random: Random,
): DemoActivity {
  return {
    ...bare,
    kind: "info_brief",
    happenedOn: someWorkday(calendar, random, { year: seededYear, month: 6, from: 20 }),
    title: "农村广播改造完工：新架线路77公里，重建村级广播站15个",
    attributes: { adopted: true, adopted_by: "county" },
  };
}

/** The volunteers of one township, as the bulletin reports it: teams and a number, no names. */
export function volunteerTeamsSetUp({ seededYear }: YearContext): DemoActivity {
  return {
    ...bare,
    kind: "volunteer_event",
    happenedOn: dayOf(seededYear, 3, 5),
    title: "28支志愿服务队、1000名志愿者集中上岗",
    attributes: { team: "全镇28支志愿服务队" },
    placeText: "镇文化广场",
    attendance: 1000,
  };
}
