import type { Level } from "../../activity/activity.ts";
import type { Formula } from "../formula.ts";
import { decimalOf } from "./plain-text.ts";

type Of<Shape extends Formula["shape"]> = Extract<Formula, { shape: Shape }>;

const points = "(\\d+(?:\\.\\d+)?)分";

/** “少1次扣0.5分”, “每缺一期扣1分”: points a shortfall. */
export function readShortfall(text: string): string | null {
  const found = new RegExp(
    `(?:每?(?:少|缺|欠|漏)(?:开展|组织|召开|学习|报送|完成|报)?|未(?:开展|组织|召开|报送|完成)(?=\\d))[^，；。扣]{0,8}?[，]?(?:各?扣|减)${points}`,
  ).exec(text);
  return found ? decimalOf(found[1] ?? "0") : null;
}

/** “达到95%得5分，80%以上得3分”: each limit with its points, highest first. */
export function readBands(text: string): Of<"bands"> | null {
  const found = text.matchAll(
    /(?<!低于|不足|不到|<|少于|每(?:低|少|下降))(\d{1,3}(?:\.\d+)?)%(?:\(含\))?[^0-9；。扣低]{0,10}?(?:得|计|记|为|:|：|，)(?:满分)?\(?(\d+(?:\.\d+)?)分/g,
  );
  const bands = [...found].map(([, from, worth]) => ({
    from: decimalOf(from ?? "0"),
    points: decimalOf(worth ?? "0"),
  }));
  if (bands.length === 0) return null;
  bands.sort((a, b) => Number(b.from) - Number(a.from));
  return { shape: "bands", bands };
}

const levelNames: readonly (readonly [Level, string])[] = [
  ["central", "(?:中央|国家)"],
  ["province", "省"],
  ["city", "市(?:州)?"],
  ["county", "县"],
];

/** “中央媒体每篇20分，省级10分，头版加倍，联合署名减半”. */
export function readLevels(text: string): Omit<Of<"points">, "scale"> | null {
  const table = levelNames.flatMap(([level, spoken]) => {
    const found = new RegExp(
      `${spoken}(?:级)?[^0-9；。]{0,16}?(?:1[篇条件次])?[^0-9；。]{0,6}?${points}`,
    ).exec(text);
    return found ? [{ level, points: decimalOf(found[1] ?? "0") }] : [];
  });
  if (table.length === 0) return null;
  const front = /头版|头条/.exec(text);
  const times = /(?:头版|头条)[^，；。]{0,8}?(?:×|乘以?|按)?(\d(?:\.\d)?)倍/.exec(text)?.[1];
  const doubled = /(?:头版|头条)[^，；。]{0,10}?(?:加倍|双倍|翻倍)/.test(text) ? "2" : "1";
  const half = /(?:联合|合作|综合)[^，；。]{0,10}?(?:减半|折半|一半|半分|50%)/.test(text);
  return {
    shape: "points",
    table,
    frontPage: front === null ? "1" : decimalOf(times ?? doubled),
    joint: half ? "0.5" : "1",
  };
}

/** “未…不得分”, “否则不得分”, “完成得满分”. */
export function readsAllOrNothing(text: string): boolean {
  return /(?:未|没有|不|否则|无)[^；。]{0,24}(?:不得分|不计分|得0分|扣完|扣全分|全扣)|(?:完成|达到)[^；。]{0,6}得(?:满|全)分/.test(
    text,
  );
}

/** “按比例计分”, “按完成率得分”. */
export function readsProportional(text: string): boolean {
  return /按(?:照)?[^，；。]{0,10}比例|按(?:完成率|占比|百分比|完成情况比例)|同比例|折算/.test(
    text,
  );
}

/** “缺1项扣2分，迟报扣1分”, “未报扣2分”. */
export function readItems(text: string): Omit<Of<"duty_items">, "shape"> | null {
  const late = new RegExp(`(?:迟|逾期|超期|延期|不及时|未按时)[^；。扣]{0,10}扣${points}`).exec(
    text,
  );
  const missing = new RegExp(`(?:缺|未|漏|不)(?!及时|按时)[^；。扣]{0,10}扣${points}`).exec(text);
  if (late === null && missing === null) return null;
  return {
    missing: decimalOf(missing?.[1] ?? late?.[1] ?? "0"),
    late: decimalOf(late?.[1] ?? "0"),
  };
}

/** “每发生1起扣1分，最多扣5分”: points an event, and the most. */
export function readEvents(text: string): { points: string; atMost: string | null } | null {
  const found = new RegExp(
    `(?:每?(?:发现|发生|出现|通报|被[^，；。]{0,6}通报|有)[^；。扣]{0,16}?|每(?:1)?(?:起|件|次|处|例|宗|项)[^；。扣]{0,10}?)(?:各?扣|减)${points}`,
  ).exec(text);
  if (found === null) return null;
  const max = /(?:最多|最高|累计不超过|不超过|封顶|上限)(?:扣|减)?(\d+(?:\.\d+)?)分/.exec(text);
  return { points: decimalOf(found[1] ?? "0"), atMost: max ? decimalOf(max[1] ?? "0") : null };
}

/** “每采用1条得0.5分”, “每篇加1分”: points an item. */
export function readEach(text: string): string | null {
  const found = new RegExp(
    `每(?:采用|录用|开展|组织|报送|刊发|完成|获得)?1?(?:次|场|篇|条|期|个|项|件)[^；。0-9扣]{0,8}?(?:得|加|计|记)${points}`,
  ).exec(text);
  return found ? decimalOf(found[1] ?? "0") : null;
}

/** Points the office gives: “酌情计分”, “综合评定”. */
export function readsJudged(text: string): boolean {
  return /酌情|视情|综合评[定价]|现场评|民主测评|评定|打分|根据[^，；。]{0,12}情况(?:计|评|得)/.test(
    text,
  );
}
