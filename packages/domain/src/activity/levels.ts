/** Level of a medium, an adopting office or an honour, highest first. */
export const levels = ["central", "province", "city", "county"] as const;
export type Level = (typeof levels)[number];
export const levelLabels = {
  central: "中央",
  province: "省",
  city: "市州",
  county: "县",
} as const satisfies Record<Level, string>;

const centralOutlet =
  /人民日报|新华[社网]|人民网|央视(?:网|新闻)?|中央电视台|中央广播电视总台|光明日报|经济日报|求是|中国[\p{Script=Han}]{0,8}[报网台]/u;

/** Level names in their order: a “省级” beside a “县委” is the province's. */
const levelPatterns: readonly (readonly [Level, RegExp])[] = [
  ["central", /中央|国家级?|全国/],
  ["province", /省/],
  ["city", /市州|[市州](?!场|民|区|容)/],
  ["county", /县|融媒体?/],
];

/** The level a text names, by itself or by an outlet everybody knows; null where it names none. */
export function findLevel(text: string): Level | null {
  if (centralOutlet.test(text)) return "central";
  return levelPatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
