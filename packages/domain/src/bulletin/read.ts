import type { FindingCategory } from "../finding/state.ts";
import { duties, dutyCategoryOfFinding } from "../scheme/duties.ts";
import { type NameReader, nameReader, type PlaceMention } from "./names.ts";
import { readNumbers } from "./numbers.ts";
import { type Block, findSections, type Section } from "./sections.ts";
import { headingStatesShortfall } from "./shortfall.ts";
import { type Statement, statementsIn } from "./statements.ts";
import type {
  BulletinGroup,
  BulletinProposal,
  BulletinReading,
  KnownNames,
  ProposalScope,
} from "./types.ts";

const surrogate = /[\ud800-\udfff]/;

/**
 * Returns a function from a UTF-16 offset of `text` to its offset in code points.
 * An offset inside a surrogate pair counts as the start of the pair's code point.
 */
function codePointOffsets(text: string): (offset: number) => number {
  if (!surrogate.test(text)) return (offset) => offset;
  const table = new Uint32Array(text.length + 1);
  let points = 0;
  for (let at = 0; at < text.length; ) {
    const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    table[at] = points;
    if (width === 2) table[at + 1] = points;
    at += width;
    points += 1;
  }
  table[text.length] = points;
  return (offset) => table[offset] ?? points;
}

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

type Offsets = (utf16: number) => number;
type Draft = Omit<BulletinProposal, "id">;

function choosePlace(
  places: readonly PlaceMention[],
  unitId: string | null,
): BulletinProposal["place"] {
  const first = places[0];
  if (!first) return null;
  const fitting = first.known.filter((place) => unitId === null || place.unitId === unitId);
  const only = fitting.length === 1 ? fitting[0] : undefined;
  return { id: only?.id ?? null, unitId: only?.unitId ?? null, name: first.name };
}

/** Whom a statement is about; a village known to one unit names that unit too. */
function subjectOf(statement: Statement, known: KnownNames) {
  const { units, places } = statement.mentions;
  const named = units.filter((mention) => mention.kind !== "placeholder");
  const matched = [...new Set(named.flatMap((mention) => mention.unit ?? []))];
  const placed = choosePlace(places, matched[0]?.id ?? null);
  if (units.length === 0 && placed?.unitId) {
    matched.push(...known.units.filter((unit) => unit.id === placed.unitId));
  }
  const text = (named[0] ?? units[0])?.name ?? null;
  const scope: ProposalScope =
    matched.length > 0 || named.length > 0 ? "named" : units.length > 0 ? "placeholder" : "many";
  return { matched, placed, scope, unitText: text ?? matched[0]?.name ?? null };
}

function draft(
  text: string,
  statement: Statement,
  group: { readonly title: string; readonly category: FindingCategory | null },
  known: KnownNames,
  point: Offsets,
): Draft {
  const sentence = text.slice(statement.from, statement.to);
  const subject = subjectOf(statement, known);
  const category = group.category ?? categoryOf(sentence);
  const unit = subject.matched[0];
  return {
    group: group.title,
    category,
    scope: subject.scope,
    unit: unit ? { id: unit.id, name: unit.name } : null,
    units: subject.matched.map(({ id, name }) => ({ id, name })),
    unitText: subject.unitText,
    place: subject.placed,
    placeTexts: [...new Set(statement.mentions.places.map((place) => place.name))],
    sentence,
    start: point(statement.from),
    end: point(statement.to),
    numbers: readNumbers(sentence).map(({ value, unit: measure, from, to }) => ({
      value,
      unit: measure,
      text: sentence.slice(from, to),
      start: point(statement.from + from),
      end: point(statement.from + to),
    })),
    duty: suggestDuty(sentence, category) ?? suggestDuty(group.title, category),
  };
}

function statementsOfBlock(text: string, block: Block, names: NameReader): Statement[] {
  return block.bodies.flatMap((body) => statementsIn(text, body, names));
}

/** Statements below each heading; a heading with none below it is itself the statement. */
function statementsOf(text: string, blocks: readonly Block[], names: NameReader): Statement[] {
  const [first, ...inner] = blocks;
  if (!first) return [];
  const below = inner.flatMap((block) => statementsOf(text, [block], names));
  const own = statementsOfBlock(text, first, names);
  const heading = first.heading;
  if (!heading || own.length + below.length > 0) return own.concat(below);
  const excerpt = text.slice(heading.from, heading.to);
  return headingStatesShortfall(excerpt) ? [{ ...heading, mentions: names(excerpt) }] : [];
}

function noticeFor(text: string, sections: readonly Section[], count: number): string | null {
  if (count > 0) return null;
  if (text.trim() === "") return "没有可读的文字，请粘贴通报全文，或换一个文件上传。";
  if (sections.length === 0) {
    return "没有找到写问题的部分：文中没有“存在问题”“主要问题和不足”一类的标题。请检查是否粘贴了全文，或为问题部分补上标题后再读。";
  }
  return "找到了写问题的部分，但其中没有读出指出不足的句子。请对照原文手工登记问题。";
}

/**
 * Reads an inspection bulletin (督查通报) and proposes one draft finding for each sentence of
 * its problem sections that states a shortfall. Nothing here is final: an officer confirms,
 * edits or drops every proposal.
 *
 * Pure and deterministic, by rules only. All offsets are Unicode code points of `text` as
 * given (a byte order mark or CR counts as one). Never throws; explains an empty result in
 * `notice`.
 */
export function readBulletin(text: string, known: KnownNames): BulletinReading {
  const names = nameReader(known);
  const point = codePointOffsets(text);
  const sections = findSections(text, {
    shortfall: headingStatesShortfall,
    fact: (excerpt) => readNumbers(excerpt).length > 0 || names(excerpt).units.length > 0,
  });
  const drafts: Draft[] = [];
  const groups: BulletinGroup[] = [];
  for (const section of sections) {
    if (section.groups.length === 0) {
      const bare = { title: section.title, category: null };
      const found = statementsOfBlock(text, section.opening, names);
      for (const one of found) drafts.push(draft(text, one, bare, known, point));
    }
    for (const { title, from, to, headingTo, blocks } of section.groups) {
      const group = { title, category: categoryOf(title) };
      const found = statementsOf(text, blocks, names);
      for (const one of found) drafts.push(draft(text, one, group, known, point));
      groups.push({ ...group, start: point(from), end: point(to), headingEnd: point(headingTo) });
    }
  }
  return {
    sections: sections.map(({ title, from, to }) => ({
      title,
      start: point(from),
      end: point(to),
    })),
    groups,
    proposals: drafts.map((one, index) => ({ id: `p${index + 1}`, ...one })),
    notice: noticeFor(text, sections, drafts.length),
  };
}
