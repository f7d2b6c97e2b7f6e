import { type ActivityKind, activityKindLabels, activityKinds } from "../activity.ts";

/** Words by which a kind is told, the surest kinds first: a “中心组学习” is no mere “学习”. */
const words: readonly (readonly [ActivityKind, RegExp])[] = [
  ["honour", /荣获|获评|获得?[^，,\s]{0,12}(?:称号|荣誉|表彰)|被?评为|授予|先进典型|荣誉/],
  ["analysis_meeting", /分析研判|研判/],
  ["study_session", /(?:理论学习)?中心组(?:集中|扩大|专题)?(?:学习)?(?:会)?|扩大学习/],
  [
    "media_article",
    /新闻上稿|上稿|头版|头条|刊发|刊登|刊载|日报|晚报|人民网|新华[社网]|央视|电视台|学习强国|融媒体?|客户端/,
  ],
  ["info_brief", /信息(?:采用|报送|上报|刊用|被采|专报)|(?:舆情|政务|宣传|工作)信息|专报|简报/],
  ["lecture", /宣讲/],
  ["training", /业务培训|培训|轮训/],
  ["topic_meeting", /专题研究|专题会|专题部署|研究意识形态|意识形态(?:工作)?(?:专题|会议|部署)/],
  ["volunteer_event", /志愿/],
  ["practice_event", /文明实践|实践[所站]/],
  [
    "culture_event",
    /群众文化|文化活动|文艺|文化|演出|电影|晚会|村晚|广场舞|戏曲|非遗|展演|朗诵|读书/,
  ],
  ["staff_study", /机关(?:干部)?(?:集中)?学习|(?:干部|职工|集中|周一|夜)学习|学习会|学习日|学习/],
];

/** A kind told by a text, where its word stands, and the other kinds it could be. */
export type FoundKind = {
  kind: ActivityKind;
  start: number;
  end: number;
  others: ActivityKind[];
};

// Told by many words, so they are no second meaning beside a surer kind.
const weak: ReadonlySet<ActivityKind> = new Set(["staff_study", "honour"]);

function kindsIn(text: string) {
  return words.flatMap(([kind, pattern]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ kind, start: match.index, end: match.index + match[0].length }];
  });
}

/** A label that stands as a word of its own is meant as the kind. */
function labelIn(text: string) {
  const words = [...text.matchAll(/[^\s，,；;：:]+/g)];
  return words.flatMap(({ 0: word, index: start }) => {
    const kind = activityKinds.find((one) => activityKindLabels[one] === word);
    return kind === undefined ? [] : [{ kind, start, end: start + word.length }];
  })[0];
}

/** The kind of activity a text tells by its words; null where it tells none. */
export function findKind(text: string): FoundKind | null {
  // What stands in a title is said by the title, unless nothing else says anything.
  const outside = text.replace(/《[^》]*》?/g, (title) => "《".repeat(title.length));
  const found = kindsIn(outside);
  const first = labelIn(outside) ?? found[0] ?? kindsIn(text)[0];
  if (first === undefined) return null;
  // A word inside the surer one says nothing of its own.
  const others = found.filter(
    ({ kind, start, end }) =>
      kind !== first.kind && !weak.has(kind) && (start >= first.end || end <= first.start),
  );
  return { ...first, others: others.map(({ kind }) => kind) };
}
