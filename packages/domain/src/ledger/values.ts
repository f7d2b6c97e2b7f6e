import {
  type FindingCategory,
  findingCategories,
  findingCategoryLabels,
  type Severity,
  severities,
  severityLabels,
} from "../finding/state.ts";
import { compactName } from "./text.ts";

// Words of headings and category columns that name a content category in other words.
const categoryPatterns: Record<FindingCategory, RegExp> = {
  responsibility: /责任落实|主体责任|责任制|责任传导|组织领导|党委责任|研判/,
  theory: /理论武装|理论学习|理论宣讲|中心组|理论教育/,
  publicity: /宣传舆论|舆论|宣传工作|新闻宣传|舆情|对外宣传|信息报送|网络/,
  venues: /阵地|文化事业|文化服务|公共文化|农家书屋|文化站/,
  civility: /文明创建|精神文明|文明实践|志愿服务|移风易俗|文明/,
  team: /队伍|保障|经费|人员配备/,
};

/** The category a cell or heading names by label, code or usual words; null when none or several. */
export function readCategory(text: string): FindingCategory | null {
  const name = compactName(text);
  if (name === "") return null;
  const exact = findingCategories.find(
    (category) => findingCategoryLabels[category] === name || category === name,
  );
  if (exact) return exact;
  const labelled = findingCategories.filter((category) =>
    name.includes(findingCategoryLabels[category]),
  );
  if (labelled.length === 1) return labelled[0] ?? null;
  const worded = findingCategories.filter((category) => categoryPatterns[category].test(name));
  return worded.length === 1 ? (worded[0] ?? null) : null;
}

const severityPatterns: Record<Severity, RegExp> = {
  ordinary: /^(?:一般|轻微|较轻|普通|蓝单|ordinary)/,
  serious: /^(?:较重|较大|比较严重|严重|黄单|serious)/,
  major: /^(?:重大|特别严重|重点|红单|major)/,
  immediate: /^(?:立行立改|立改|即知即改|立即整改|immediate)/,
};

/** The severity a cell names, with or without 问题 behind it; null when it names none. */
export function readSeverity(text: string): Severity | null {
  const name = compactName(text);
  const exact = severities.find((severity) => severityLabels[severity] === name);
  return exact ?? severities.find((severity) => severityPatterns[severity].test(name)) ?? null;
}

/** Words in a due-date column that stand for “at once”: the severity's own limit applies. */
export function meansImmediate(text: string): boolean {
  return /^(?:立行立改|立即整改|即知即改|立知立改|即行即改|立改|马上整改)/.test(compactName(text));
}

/** Words in a due-date column that are no date at all. */
export function meansContinuous(text: string): boolean {
  return /^(?:长期坚持|长期|持续推进|持续整改|持续|常态化|全年)/.test(compactName(text));
}
