import type { FindingCategory } from "../finding/state.ts";
import { duties, dutyCategoryOfFinding } from "../scheme/duties.ts";

/** Words of each category; the first row with a hit decides, narrow subjects before broad ones. */
const categoryPatterns: readonly (readonly [FindingCategory, RegExp])[] = [
  ["team", /队伍|人才|通讯员|网[评宣]员|宣传员|专干|业务能力|业务水平|培训|能力|经费|征订/],
  ["venues", /阵地|广播|书屋|文体设施|文化设施|文化站|实践[所站]|文化广场|公共文化|文化服务|设施/],
  ["civility", /文明|志愿|道德模范|移风易俗|核心价值观|新风|文化活动|创城/],
  ["theory", /中心组|理论|学习|宣讲/],
  ["responsibility", /履[行职]|责任|研判|研究|领导|重视|宣传委员|隐患|部署|认识|机制|督查/],
  ["publicity", /宣传|舆论|舆情|新闻|报道|信息|网络|上稿|微信|公众号|媒体/],
];

/** The category a heading (or a statement) belongs to by its words, or null. */
export function categoryOf(text: string): FindingCategory | null {
  return categoryPatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/**
 * Code of the duty a sentence most likely breaks: the sum of the lengths of the keywords it
 * contains, duties of the group's category first, scheme order on a tie. Null without a hit.
 */
export function suggestDuty(sentence: string, category: FindingCategory | null): string | null {
  const letter = category && dutyCategoryOfFinding[category];
  let best: { code: string; score: number } | null = null;
  for (const duty of duties) {
    // A bonus (加分) is nothing a unit can fall short of.
    if (duty.category === "H") continue;
    const hits = duty.keywords.filter((keyword) => sentence.includes(keyword));
    if (hits.length === 0) continue;
    const weight = hits.reduce((sum, keyword) => sum + keyword.length, 0);
    const score = weight + (duty.category === letter ? 100 : 0);
    if (!best || score > best.score) best = { code: duty.code, score };
  }
  return best?.code ?? null;
}
