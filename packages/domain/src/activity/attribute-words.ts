import type { ActivityAttributes, ActivityKind, Level } from "../activity.ts";

/** Something read in a text as an attribute of its kind. */
export type FoundAttribute = {
  key: string;
  value: string | boolean;
  start: number;
  end: number;
};

type Reader = {
  kinds: readonly ActivityKind[];
  key: string;
  pattern: RegExp;
  /** True where the word itself is the answer; else made from the match. */
  value?: (match: RegExpExecArray) => string | boolean | null;
};

const central =
  /人民日报|新华[社网]|人民网|央视(?:网|新闻)?|中央电视台|中央广播电视总台|光明日报|经济日报|求是|中国[\p{Script=Han}]{0,8}[报网台]/u;
const outlet =
  /(?:[\p{Script=Han}]{0,10}(?:日报|晚报|都市报|早报|电视台|广播电台|融媒体?(?:中心)?|客户端|公众号|党建网|文明网|发布)|人民网|新华[社网]|央视(?:网|新闻)?|中央广播电视总台|学习强国(?:平台)?|求是(?:网|杂志)?|中国[\p{Script=Han}]{0,8}[报网台])/u;

/** Level words in their order: a “省级” beside a “县委” is the province's. */
const levelWords: readonly (readonly [Level, RegExp])[] = [
  ["central", /中央|国家级?|全国/],
  ["province", /省/],
  ["city", /市州|[市州](?!场|民|区|容)/],
  ["county", /县|融媒体?/],
];

function levelOf(text: string): Level | null {
  if (central.test(text)) return "central";
  return levelWords.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const quarters: Record<string, string> = { 一: "1", 二: "2", 三: "3", 四: "4" };
const group = (match: RegExpExecArray) => match[1] ?? match[0];

const readers: readonly Reader[] = [
  { kinds: ["study_session"], key: "extended", pattern: /扩大(?:学习)?(?:会议?)?/ },
  {
    kinds: ["study_session"],
    key: "observed",
    pattern: /(?:邀请)?(?:县委)?(?:宣传部)?(?:到场|列席)?旁听(?:指导)?/,
  },
  {
    kinds: ["study_session", "staff_study"],
    key: "topic",
    pattern: /(?:学习)?主题(?:为|是)?[:：]?\s*“?([^”\s，,；;]{2,60})”?|[《]([^》]{2,80})[》]/,
    value: (match) => match[1] ?? match[2] ?? null,
  },
  { kinds: ["lecture"], key: "online", pattern: /线上|网上|网络|云宣讲|直播|视频/ },
  { kinds: ["media_article"], key: "outlet", pattern: outlet, value: (match) => match[0] },
  { kinds: ["media_article"], key: "front_page", pattern: /头版(?:头条)?|头条|一版/ },
  { kinds: ["media_article"], key: "joint", pattern: /联合(?:署名|刊发|采写)?|共同署名|联名/ },
  {
    kinds: ["info_brief"],
    key: "adopted",
    pattern: /(?:未被?)?(?:采用|采纳|刊用|录用)/,
    value: (match) => !match[0].startsWith("未"),
  },
  {
    kinds: ["analysis_meeting"],
    key: "quarter",
    pattern: /第?([一二三四1-4])季度/,
    value: (match) => quarters[group(match)] ?? group(match),
  },
  {
    kinds: ["topic_meeting"],
    key: "chaired_by",
    // Posts alone: a name has no place here.
    pattern:
      /(党委书记|党工委书记|党委副书记|党工委副书记|宣传委员|纪委书记|人大主席|办事处主任|乡长|镇长)主持/,
    value: group,
  },
  {
    kinds: ["volunteer_event"],
    key: "team",
    pattern: /[\p{Script=Han}]{2,14}(?:服务队|志愿队|小分队)/u,
    value: (match) => match[0],
  },
  {
    kinds: ["practice_event"],
    key: "station",
    pattern: /[\p{Script=Han}]{2,14}实践[所站]/u,
    value: (match) => match[0],
  },
  {
    kinds: ["honour"],
    key: "awarded_by",
    pattern: /(?:被|由|获)([\p{Script=Han}]{2,16}?)(?:授予|评为|命名为|表彰)/u,
    value: group,
  },
];

const levelKeys: Partial<Record<ActivityKind, string>> = {
  media_article: "level",
  info_brief: "adopted_by",
  honour: "level",
};

/**
 * Attributes of a kind that a text tells. Levels are read from the outlet first (“省日报” is the
 * province's) and have no place of their own in the text.
 */
export function findAttributes(
  kind: ActivityKind,
  text: string,
): { found: FoundAttribute[]; attributes: ActivityAttributes } {
  const found = readers
    .filter(({ kinds }) => kinds.includes(kind))
    .flatMap(({ key, pattern, value }) => {
      const match = pattern.exec(text);
      const read = match === null ? null : value === undefined ? true : value(match);
      if (match === null || read === null) return [];
      return [{ key, value: read, start: match.index, end: match.index + match[0].length }];
    });
  const attributes: ActivityAttributes = {};
  for (const { key, value } of found) {
    if (value !== false) attributes[key] = typeof value === "string" ? value.slice(0, 100) : value;
  }
  const levelKey = levelKeys[kind];
  if (levelKey !== undefined) {
    const from = attributes.outlet;
    const outside = text.replace(/《[^》]*》?/g, " ");
    const level = (typeof from === "string" ? levelOf(from) : null) ?? levelOf(outside);
    const stated = kind !== "info_brief" || attributes.adopted === true;
    if (level !== null && stated) attributes[levelKey] = level;
  }
  return { found: found.filter(({ value }) => value !== false), attributes };
}
