import { activityAttributes } from "../activity.ts";

/** A column a paste can hold; attributes by their label, since kinds share labels. */
export type PastedField =
  | "happenedOn"
  | "kind"
  | "title"
  | "place"
  | "attendance"
  | "link"
  | `attribute:${string}`;

const words: readonly (readonly [PastedField, RegExp])[] = [
  ["happenedOn", /^(?:发生|活动|开展|举办|会议|刊发|发布)?(?:日期|时间)$/],
  ["kind", /^(?:活动|工作|事项|记录)?(?:类别|类型|种类)$/],
  ["attendance", /^(?:参加|参与|参会|到会|活动)?(?:人数|人次)(?:人)?$/],
  ["link", /^(?:网址|链接|地址链接|文章链接|网页地址|link|url)$/i],
  ["place", /^(?:活动|会议|举办)?(?:地点|场所|点位)$/],
  [
    "title",
    /^(?:活动|工作|会议|文章|稿件|记录)?(?:标题|名称|题目|内容|事项|主要内容|具体内容|情况)$/,
  ],
];

/** Short words people put over an attribute's column. */
const shortLabels: Record<string, string> = {
  ...{ 扩大: "扩大学习", 旁听: "县委宣传部旁听", 是否扩大学习: "扩大学习" },
  ...{ 是否旁听: "县委宣传部旁听", 媒体: "媒体名称", 刊发媒体: "媒体名称" },
  ...{ 头版: "头版头条", 头条: "头版头条", 采用: "已采用", 是否采用: "已采用", 主题: "学习主题" },
  ...{ 季度: "研判季度", 线上: "线上宣讲", 主持人: "主持人职务", 队伍: "服务队伍" },
};

const plain = (cell: string) => cell.normalize("NFKC").replace(/[\s*＊()（）:：]|单位人/g, "");

/** Attributes by their label without its brackets: 所（站） is 所站. */
const attributeLabels = new Map(
  Object.values(activityAttributes)
    .flat()
    .map(({ label }) => [plain(label), label]),
);

function fieldOf(cell: string): PastedField | null {
  const word = plain(cell);
  const attribute = attributeLabels.get(word);
  if (attribute !== undefined) return `attribute:${attribute}`;
  const short = shortLabels[word];
  if (short !== undefined) return `attribute:${short}`;
  return words.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** The columns of a heading by their places. */
export type Heading = {
  known: { at: number; field: PastedField; label: string }[];
  unknown: string[];
};

const levelFields = ["attribute:媒体级别", "attribute:采用级别", "attribute:级别"] as const;

/** Reads a row as a heading; null where fewer than two of its cells name a column. */
export function headerOf(cells: readonly string[]): Heading | null {
  const known: Heading["known"] = [];
  const unknown: string[] = [];
  cells.forEach((cell, at) => {
    const label = cell.trim();
    const field = fieldOf(label);
    if (field !== null && !known.some((column) => column.field === field)) {
      known.push({ at, field, label });
    } else if (label !== "" && !/^(?:序号|编号|#|no\.?)$/i.test(label)) unknown.push(label);
  });
  // One heading “级别” serves the kinds that have a level under their own names.
  const level = known.find(({ field }) => levelFields.some((one) => one === field));
  const rest = levelFields.filter((field) => !known.some((column) => column.field === field));
  if (known.length < 2) return null;
  if (level !== undefined) known.push(...rest.map((field) => ({ ...level, field })));
  return { known, unknown };
}
