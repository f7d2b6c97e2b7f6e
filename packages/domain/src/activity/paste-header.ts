import type { ActivityCatalogue } from "./catalogue.ts";

/** A column a paste can hold; attributes by their label, since kinds share labels. */
export type PastedField =
  | "happenedOn"
  | "kind"
  | "title"
  | "place"
  | "attendance"
  | "link"
  | `attribute:${string}`;

const keywords: readonly (readonly [PastedField, RegExp])[] = [
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

const plain = (cell: string) => cell.normalize("NFKC").replace(/[\s*＊()（）:：]|单位人/g, "");

/** Attributes by what may stand over their column: labels without brackets (所（站） is 所站) first. */
function attributeHeadings(catalogue: ActivityCatalogue): ReadonlyMap<string, string> {
  const all = catalogue.definitions.flatMap(({ attributes }) => attributes);
  return new Map([
    ...all.flatMap(({ label, headings = [] }) => headings.map((one) => [one, label] as const)),
    ...all.map(({ label }) => [plain(label), label] as const),
  ]);
}

function fieldOf(cell: string, headings: ReadonlyMap<string, string>): PastedField | null {
  const text = plain(cell);
  const attribute = headings.get(text);
  if (attribute !== undefined) return `attribute:${attribute}`;
  return keywords.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The columns of a heading by their places. */
export type Heading = {
  known: { at: number; field: PastedField; label: string }[];
  unknown: string[];
};

function levelFieldsOf({ definitions }: ActivityCatalogue): PastedField[] {
  const levels = definitions
    .flatMap(({ attributes }) => attributes)
    .filter(({ type }) => type === "level");
  return levels.map(({ label }): PastedField => `attribute:${label}`);
}

/** Reads a row as a heading; null where fewer than two of its cells name a column. */
export function headerOf(cells: readonly string[], catalogue: ActivityCatalogue): Heading | null {
  const headings = attributeHeadings(catalogue);
  const known: Heading["known"] = [];
  const unknown: string[] = [];
  cells.forEach((cell, at) => {
    const label = cell.trim();
    const field = fieldOf(label, headings);
    if (field !== null && !known.some((column) => column.field === field)) {
      known.push({ at, field, label });
    } else if (label !== "" && !/^(?:序号|编号|#|no\.?)$/i.test(label)) unknown.push(label);
  });
  // One heading “级别” serves the kinds that have a level under their own names.
  const levelFields = levelFieldsOf(catalogue);
  const level = known.find(({ field }) => levelFields.some((one) => one === field));
  const others = levelFields.filter((field) => !known.some((column) => column.field === field));
  if (known.length < 2) return null;
  if (level !== undefined) known.push(...others.map((field) => ({ ...level, field })));
  return { known, unknown };
}
