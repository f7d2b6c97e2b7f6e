import { type HeadingStyle, type Line, splitLines } from "./lines.ts";
import {
  type Heading,
  isPlanTitle,
  isProblemTitle,
  isResultTitle,
  opensPlanParagraph,
  readHeading,
  readLeadIn,
  titleOfStatement,
} from "./titles.ts";
import type { Range } from "./types.ts";

/** A heading (or none) with the stretches of text right below it. */
export interface Block {
  /** Range of the heading's words, or null when the text has none of its own. */
  readonly heading: Range | null;
  readonly bodies: Range[];
}

interface Group extends Range {
  readonly title: string;
  readonly headingTo: number;
  readonly blocks: Block[];
  to: number;
}

export interface Section extends Range {
  readonly title: string;
  readonly groups: Group[];
  /** Text before the first group: an introduction when groups follow. */
  readonly opening: Block;
  to: number;
}

/** Judgements about words that the outline needs and other modules own. */
interface OutlinePatterns {
  /** States a shortfall. */
  readonly shortfall: (excerpt: string) => boolean;
  /** Names a unit or a figure: a statement of fact even when it is short. */
  readonly fact: (excerpt: string) => boolean;
}

class Outline {
  readonly sections: Section[] = [];
  private stack: HeadingStyle[] = [];
  private section: Section | null = null;
  private depth = 0;
  private planning = false;
  /** The line before stopped in the middle of a sentence: this one continues it. */
  private inParagraph = false;
  private readonly text: string;
  private readonly patterns: OutlinePatterns;
  private readonly leadIns: boolean;

  constructor(text: string, patterns: OutlinePatterns, leadIns: boolean) {
    this.text = text;
    this.patterns = patterns;
    this.leadIns = leadIns;
  }

  add(line: Line): void {
    if (line.style) this.addNumbered(line, line.style);
    else this.addPlain(line);
    const last = this.text.charAt(line.to - 1);
    this.inParagraph = line.to - line.from > 24 && !/[。！？；：!?;:”》）)]/.test(last);
  }

  private close(): void {
    this.section = null;
    this.planning = false;
  }

  private open(line: Range, heading: Heading): void {
    const opening: Block = { heading: null, bodies: [] };
    const section = { title: heading.title, from: line.from, to: line.to, groups: [], opening };
    this.sections.push(section);
    this.section = section;
    this.depth = this.stack.length - 1;
    this.planning = false;
    this.addBody(opening, heading.bodyFrom, line.to);
  }

  /** Pushes a style: headings of the same style, and all below it, end here. */
  private push(style: HeadingStyle): void {
    // 第一部分 is always the outermost, whatever came before it.
    const known = style === "part" ? 0 : this.stack.indexOf(style);
    if (known >= 0) this.stack.length = known;
    if (this.section && this.stack.length <= this.depth) this.close();
    this.stack.push(style);
  }

  private addNumbered(line: Line, style: HeadingStyle): void {
    this.push(style);
    const heading = readHeading(this.text, line.textFrom, line.to);
    if (heading && this.isExcluded(heading.title)) {
      this.close();
    } else if (this.section) {
      this.planning = false;
      const isHeading = heading !== null && !this.patterns.fact(heading.title);
      this.addBelow(line, isHeading ? heading : null);
    } else if (heading && isProblemTitle(heading.title)) {
      this.open(line, heading);
    }
  }

  /** 整改要求 ends the problems, 整改落实不到位 is one of them. */
  private isExcluded(title: string): boolean {
    return (isPlanTitle(title) || isResultTitle(title)) && !this.patterns.shortfall(title);
  }

  /** A heading or a numbered statement inside the section: a new group, or a block of one. */
  private addBelow(line: Line, heading: Heading | null): void {
    const section = this.section;
    if (!section) return;
    section.to = line.to;
    const range = heading ? { from: heading.from, to: heading.to } : null;
    const block: Block = { heading: range, bodies: [] };
    const group = section.groups.at(-1);
    if (group && this.stack.length > this.depth + 2) {
      group.blocks.push(block);
      group.to = line.to;
    } else {
      const title =
        heading?.title ?? titleOfStatement(this.text, line.textFrom, line.to) ?? section.title;
      const headingTo = heading ? heading.to : line.from;
      section.groups.push({ title, from: line.from, to: line.to, headingTo, blocks: [block] });
    }
    this.addBody(block, heading ? heading.bodyFrom : line.textFrom, line.to);
  }

  private addPlain(line: Line): void {
    const bare = this.bareTitle(line);
    const problems = bare !== null && isProblemTitle(bare.title);
    if (bare && (problems || this.isExcluded(bare.title))) {
      this.close();
      this.stack = ["bare"];
      if (problems) this.open(line, bare);
    } else if (!this.section) {
      this.addLeadIn(line);
    } else if (bare && this.isGroupTitle(bare)) {
      this.push("bareGroup");
      this.addBelow(line, bare);
    } else {
      this.addParagraph(line);
    }
  }

  /** A short line that states a shortfall in general words heads a group, number or not. */
  private isGroupTitle({ title }: Heading): boolean {
    return !this.inParagraph && this.patterns.shortfall(title) && !this.patterns.fact(title);
  }

  private addLeadIn(line: Line): void {
    const lead = this.leadIns ? readLeadIn(this.text, line.from, line.to) : null;
    if (!lead) return;
    this.stack = ["bare"];
    this.open({ from: lead.from, to: line.to }, lead);
    // Announced in the middle of a paragraph: the problems end with the paragraph.
    if (lead.bodyFrom < line.to) this.close();
  }

  private addParagraph(line: Line): void {
    if (opensPlanParagraph(this.text, line.from)) this.planning = true;
    if (this.planning || !this.section) return;
    const group = this.section.groups.at(-1);
    const block = group ? group.blocks.at(-1) : this.section.opening;
    if (block) this.addBody(block, line.from, line.to);
    if (group) group.to = line.to;
    this.section.to = line.to;
  }

  /** A short line of its own without inner punctuation may be a heading without a number. */
  private bareTitle(line: Line): Heading | null {
    if (line.to - line.from > 24) return null;
    if (/[，,；;。！？!?].|。$/.test(this.text.slice(line.from, line.to))) return null;
    return readHeading(this.text, line.from, line.to);
  }

  private addBody(block: Block, from: number, to: number): void {
    if (from < to) block.bodies.push({ from, to });
  }
}

function outline(text: string, patterns: OutlinePatterns, leadIns: boolean): Section[] {
  const result = new Outline(text, patterns, leadIns);
  for (const line of splitLines(text)) result.add(line);
  return result.sections;
}

/**
 * Finds the sections of problems and their groups. Only when no heading announces any, a
 * sentence that does (仍存在…差距，主要表现在：) opens one.
 */
export function findSections(text: string, patterns: OutlinePatterns): Section[] {
  const headed = outline(text, patterns, false);
  return headed.length > 0 ? headed : outline(text, patterns, true);
}
