import type { Indicator } from "../indicator.ts";
import type { Category } from "../scheme.ts";
import type { SchemeWorksheetLine } from "./columns.ts";
import type { LineTexts, SchemeImportLine } from "./line.ts";
import { decimalOf, plainText } from "./plain-text.ts";
import { readRule } from "./read-rule.ts";

const numbering =
  /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.．]|第[一二三四五六七八九十]+[、部分]*|[①-⑳])+/;
const worth = /[(（]\s*\d+(?:\.\d+)?\s*分\s*[)）]/;

/** A title without its number and its points: “一、责任落实（20分）” → “责任落实”. */
export function plainTitle(text: string): string {
  return plainText(text)
    .replace(numbering, "")
    .replace(worth, "")
    .replace(/[:：。；]+$/, "");
}

function nameOf(text: string): { name: string; cut: boolean } {
  const whole = plainTitle(text);
  if (whole.length <= 40) return { name: whole, cut: false };
  const clause = whole.split(/[，。；：:]/)[0] ?? whole;
  return { name: clause.slice(0, 40), cut: true };
}

function weightOf({ cells, sharesWeight }: SchemeWorksheetLine): {
  weight: string;
  note: string | null;
} {
  const written = plainText(cells.weight);
  const found =
    /(\d+(?:\.\d+)?)/.exec(written) ??
    /\((\d+(?:\.\d+)?)分\)/.exec(plainText(cells.name)) ??
    /(?:满分|计|共)(\d+(?:\.\d+)?)分/.exec(plainText(cells.rule));
  if (found === null) return { weight: "0", note: "没有读到分值，请填写" };
  const total = Number(found[1]);
  if (sharesWeight === 1) return { weight: decimalOf(found[1] ?? "0"), note: null };
  const share = Math.floor((total / sharesWeight) * 100) / 100;
  return {
    weight: decimalOf(String(share)),
    note: `${total}分由合并的${sharesWeight}行共用，先平均分配，请核对`,
  };
}

function evidenceOf(text: string): Indicator["evidence"] | undefined {
  if (/网址|链接|截图/.test(text)) return "link";
  if (/文号/.test(text)) return "number";
  return text === "" ? undefined : "file";
}

const blank = {
  basis: "",
  unit: "",
  direction: "up",
  target: null,
  minimum: null,
  match: null,
  figure: null,
  asked: null,
  items: [],
  floor: null,
  cap: null,
  evidence: "none",
  appliesTo: null,
  confirmedBy: "县委宣传部",
  filingNumber: "",
} satisfies Partial<Indicator>;

/** The indicator proposed for a line, under a code that is free. */
export function proposeLine(
  line: SchemeWorksheetLine,
  category: Category,
  code: string,
): SchemeImportLine {
  const { cells } = line;
  const { name, cut } = nameOf(cells.name === "" ? cells.rule : cells.name);
  const { weight, note } = weightOf(line);
  const text: LineTexts = {
    name: plainText(name),
    goal: plainText(cells.target === "" ? cells.name : cells.target),
    rule: plainText(cells.rule),
    weight,
    evidence: plainText(cells.evidence),
  };
  const { notes: assumed = [], unread, ...read } = readRule(text);
  const section = `${category.name}${text.name}`;
  const bonus = /加分/.test(section) && read.kind !== "deduct";
  const veto = /一票否决/.test(`${section}${text.goal}${text.rule}`);
  const notes = [
    ...(veto ? ["一票否决不作为指标：上限在方案里设，由督查问题提出、县领导确认"] : []),
    ...(cut ? ["指标名称过长，已截取前半句"] : []),
    ...(note !== null && read.kind !== "deduct" ? [note] : []),
    ...assumed,
  ];
  const evidence = evidenceOf(text.evidence);
  const proposal: Indicator = {
    ...blank,
    code,
    category: category.code,
    name,
    weight,
    role: bonus ? "bonus" : "base",
    basis: cells.basis.slice(0, 200),
    confirmedBy: plainText(cells.confirmedBy).slice(0, 30) || "县委宣传部",
    ...read,
    ...(evidence && { evidence }),
  };
  const confidence = unread ? "unread" : notes.length > 0 ? "partly" : "read";
  const { name: title, target, weight: points, rule } = cells;
  return {
    row: line.row,
    original: { category: cells.category, name: title, target, weight: points, rule },
    proposal,
    confidence,
    notes,
    adopt: !veto,
  };
}
