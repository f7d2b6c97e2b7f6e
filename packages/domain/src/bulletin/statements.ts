import type { Mentions, NameReader } from "./names.ts";
import { splitClauses, splitSentences } from "./sentences.ts";
import { statesShortfall } from "./shortfall.ts";
import type { Range } from "./types.ts";

/** A stretch of text that states a shortfall, with the names it mentions. */
export interface Statement extends Range {
  readonly mentions: Mentions;
}

interface Piece extends Statement {
  readonly subject: boolean;
  readonly shortfall: boolean;
}

const someone =
  /^(?:如|例如|比如|其中|但|而|且|还|也|另外|同时|甚至|，|,)*(?:有的|有些|也有|还有|一些|个别|少数|部分|大?多数|大部分|许多|不少|其余|其他)/;
const countedUnits = /[0-9０-９一二三四五六七八九十]个(?:乡镇|镇|乡|街道|村|社区|单位)/;
/** A demand names everybody at most; whoever is singled out here was found wanting. */
const singled = /有的|有些|个别|少数|部分|多数|许多|不少|一些/;

function piece(text: string, range: Range, names: NameReader): Piece {
  const excerpt = text.slice(range.from, range.to);
  const mentions = names(excerpt);
  const named = mentions.units.length > 0 || mentions.places.length > 0;
  const subject = named || someone.test(excerpt);
  const hasSubject = subject || singled.test(excerpt) || countedUnits.test(excerpt);
  return { ...range, mentions, subject, shortfall: statesShortfall(excerpt, hasSubject) };
}

/** Cuts before `，某镇…` where the words so far already state another unit's shortfall. */
function splitSubjects(text: string, range: Range, names: NameReader): Piece[] {
  const whole = piece(text, range, names);
  const starts = whole.mentions.units
    .map((unit) => range.from + unit.from)
    .filter((at) => at > range.from && /[，,]/.test(text.charAt(at - 1)));
  if (starts.length === 0) return [whole];
  const segments = [range.from, ...starts].map((from, index) => {
    const to = starts[index] ?? range.to;
    return { from, to, states: statesShortfall(text.slice(from, to), false) };
  });
  const last = segments.findLastIndex((segment) => segment.states);
  const named = (from: number, to: number) =>
    [...whole.mentions.units, ...whole.mentions.places].some(
      (name) => range.from + name.from >= from && range.from + name.to <= to,
    );
  const cuts: number[] = [];
  let from = range.from;
  let states = false;
  for (const [index, segment] of segments.entries()) {
    if (states && index <= last && named(from, segment.from)) {
      cuts.push(segment.from);
      from = segment.from;
      states = false;
    }
    states ||= segment.states;
  }
  if (cuts.length === 0) return [whole];
  return [range.from, ...cuts].map((start, index) =>
    piece(text, { from: start, to: cuts[index] ?? range.to }, names),
  );
}

/** Joins what cannot stand alone: a clause without subject or shortfall goes with its neighbour. */
function join(text: string, pieces: readonly Piece[], names: NameReader): Piece[] {
  const joined: Piece[] = [];
  for (const next of pieces) {
    const before = joined.at(-1);
    const belongs =
      before !== undefined &&
      !next.subject &&
      (before.shortfall ? !next.shortfall : before.subject && next.shortfall);
    if (before && belongs) {
      joined[joined.length - 1] = piece(text, { from: before.from, to: next.to }, names);
    } else {
      joined.push(next);
    }
  }
  return joined;
}

function ofSentence(text: string, sentence: Range, names: NameReader): Piece[] {
  const { clauses, enumerated } = splitClauses(text, sentence);
  const pieces = clauses.map((range) => piece(text, range, names));
  const subjects = pieces.filter((one) => one.subject).length;
  const separate =
    clauses.length > 1 &&
    (enumerated || subjects > 1 || pieces.some((one) => one.mentions.units.length > 0));
  if (!separate) return splitSubjects(text, sentence, names);
  const open = enumerated ? pieces : join(text, pieces, names);
  return open.flatMap((one) => splitSubjects(text, one, names));
}

/** The statements of shortfall in a stretch of text, in order, without overlap. */
export function statementsIn(text: string, body: Range, names: NameReader): Statement[] {
  return splitSentences(text, body)
    .flatMap((sentence) => ofSentence(text, sentence, names))
    .filter((one) => one.shortfall);
}
