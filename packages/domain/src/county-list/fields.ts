import type { CountyListKind } from "../correction/correction.ts";
import { compactName } from "../ledger/text.ts";
import type { FigureRule } from "../scheme/indicator.ts";

/** One thing a list states in a column. `figure.<key>` is a figure of the chosen indicator. */
export type ListField = {
  key: string;
  label: string;
  required: boolean;
  /** Words of headers that mean it; `confident` decides between two columns. */
  pattern: RegExp;
  confident: RegExp;
};

const unit: ListField = {
  key: "unit",
  label: "单位",
  required: true,
  pattern: /单位|乡镇|街道|镇街|乡（镇|镇（/,
  confident: /^(?:乡镇|街道|单位|报送单位|责任单位|乡镇（街道）|镇（街道）)(?:名称)?$/,
};

const field = (key: string, label: string, pattern: RegExp, confident = pattern): ListField => ({
  key,
  label,
  pattern,
  confident,
  required: key === "title" || key === "day",
});

const articleFields: readonly ListField[] = [
  unit,
  field("title", "标题", /标题|题目|稿件|篇名|文章/, /标题|题目/),
  field("day", "刊播日期", /日期|时间/, /(?:刊|播|发|登).*(?:日期|时间)/),
  field("outlet", "媒体名称", /媒体|刊物|平台|报刊|栏目|刊播单位|登载/, /媒体名称|刊播媒体|媒体/),
  field("level", "媒体级别", /级别|层级|级次/),
  field("link", "网址", /网址|链接|地址/),
  field("front_page", "头版头条", /头版|头条/),
  field("joint", "联合署名", /联合|联名|共同署名/),
];

/** What the two numbers of a rate are called by the departments that count them. */
const ratePatterns: Record<
  Exclude<CountyListKind, "articles">,
  { part: [RegExp, RegExp]; whole: [RegExp, RegExp] }
> = {
  broadcast: {
    part: [/正常|在线|播出|完好|运行/, /正常播出|正常|在线/],
    whole: [/应|安装|总|行政村|村数|点位/, /应开通|应播|总数/],
  },
  appeals: {
    part: [/回复|答复|办结/, /按期|按时|期内|及时/],
    whole: [/收到|受理|接收|转办|交办|诉求|留言|总/, /收到|受理|接收/],
  },
};

const never = /(?!)/;

/** The columns a list of a kind may have; for counts those of the indicator they stand for. */
export function listFields(kind: CountyListKind, figure: FigureRule | null): ListField[] {
  if (kind === "articles") return [...articleFields];
  const { part, whole } = ratePatterns[kind];
  const fields = (figure?.fields ?? []).map(({ key, name }): ListField => {
    const role = key === figure?.numerator ? part : key === figure?.denominator ? whole : null;
    const [pattern, confident] = role ?? [never, never];
    return { key: `figure.${key}`, label: name, required: true, pattern, confident };
  });
  return [unit, ...fields];
}

/** A rate is worked out here, never taken from a list. */
const derived = /率|占比|比例|%|％|排名|得分|名次/;

/** How well a header names a field; 0 for not at all. */
export function headerFit(header: string, { label, pattern, confident }: ListField): number {
  const name = compactName(header);
  if (name === "" || name.length > 24 || derived.test(name)) return 0;
  if (name === label) return 4;
  if (name.includes(label)) return 3;
  if (confident.test(name)) return 2;
  return pattern.test(name) ? 1 : 0;
}

const personal =
  /姓名|名字|作者|通讯员|记者|撰稿|联系人|反映人|诉求人|投诉人|来信人|来访人|当事人|申请人|网民|网名|昵称|账号|电话|手机|联系方式|身份证|证件号|住址|住所|门牌/;
const wording =
  /(?:诉求|反映|投诉|留言|来信|信件|问题|帖文|回复|答复|办理)(?:内容|事项|摘要|详情|标题|描述|原文|主题|结果)|内容摘要|具体内容|反映情况/;

/** Why a column has no place in the system at all: whom it is about, or what they wrote. */
export function forbiddenColumn(header: string): "person" | "wording" | null {
  const name = compactName(header);
  if (name.length > 24) return null;
  if (personal.test(name)) return "person";
  return wording.test(name) ? "wording" : null;
}
