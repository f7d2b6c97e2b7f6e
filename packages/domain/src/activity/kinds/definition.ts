import { z } from "zod";

const code = z.string().regex(/^[a-z][a-z0-9_]{0,30}$/);
const label = z.string().trim().min(1).max(30);

/** Longest text a repetition in a pattern may span. */
const maxSpanDays = 500;

/**
 * Whether a pattern compiles and repeats only single characters and character classes, up to
 * `maxSpanDays` times each, so that whoever writes one cannot make reading a line take forever.
 */
function isBoundedPattern(source: string): boolean {
  try {
    new RegExp(source, "u");
  } catch {
    return false;
  }
  const outsideClasses = source.replace(/\\./g, "a").replace(/\[[^\]]*\]/g, "a");
  if (/[*+]|\)\{|\{\d+,\}/.test(outsideClasses)) return false;
  return [...outsideClasses.matchAll(/\{(?:\d+,)?(\d+)\}/g)].every(
    ([, maxDecimal]) => Number(maxDecimal) <= maxSpanDays,
  );
}

/** Source of a regular expression, read with the flag `u`. */
const pattern = z
  .string()
  .min(1)
  .max(400)
  .refine(isBoundedPattern, "正则写法有误，或重复没有上限，请改正");

const shared = {
  /** Key of the value in a record's stored attributes; never changed once records hold it. */
  key: code,
  label,
  /** A record without it is refused. */
  required: z.literal(true).optional(),
  /** Other headings people put over its column, without blanks and brackets. */
  headings: z.array(label).readonly().optional(),
};

/** What a line says of the attribute: the first captured group of the match, else all of it. */
const inLine = z.strictObject({ pattern }).optional();

const flagAttribute = z.strictObject({
  ...shared,
  type: z.literal("flag"),
  /** A match says yes, unless it begins with `negatedBy`: “未采用”. */
  line: z.strictObject({ pattern, negatedBy: label.optional() }).optional(),
  /** What it means to points by level: their formula names a factor for each. */
  factor: z.enum(["front_page", "joint"]).optional(),
});

const textAttribute = z.strictObject({
  ...shared,
  type: z.literal("text"),
  line: inLine,
  /** Looked through by the search of the list. */
  searched: z.literal(true).optional(),
  /** Where an article appeared: what a department's list of articles fills in. */
  outlet: z.literal(true).optional(),
});

const numberAttribute = z.strictObject({
  ...shared,
  type: z.literal("number"),
  /** Unit of measure: 人, 册. */
  unit: z.string().trim().max(10),
  line: inLine,
});

const choiceAttribute = z.strictObject({
  ...shared,
  type: z.literal("choice"),
  /** What is chosen, as a person is asked for it: “请选择季度”. */
  noun: label,
  /** `terms` stand for the option in a cell or in what the line's pattern captures. */
  options: z
    .array(z.strictObject({ value: label, label, terms: z.array(label).min(1).readonly() }))
    .min(2)
    .readonly(),
  line: inLine,
});

const levelAttribute = z.strictObject({
  ...shared,
  type: z.literal("level"),
  /** What is priced at each level: 篇, 条. */
  unit: z.string().trim().max(10),
  line: z
    .strictObject({
      /** Attribute whose text says the level before the rest of the line does. */
      from: code.optional(),
      /** Flag without which a level in the line does not belong to the record. */
      onlyIf: code.optional(),
    })
    .optional(),
});

const attributeDefinition = z.discriminatedUnion("type", [
  flagAttribute,
  textAttribute,
  numberAttribute,
  choiceAttribute,
  levelAttribute,
]);

/** One attribute of a kind: what is asked, how it is recognised, and what rules make of it. */
export type ActivityAttribute = z.infer<typeof attributeDefinition>;

/**
 * One kind of activity 工作记录: all the product knows of it. Data without functions, so that a
 * county's own kinds can be stored as JSON and versioned with its scheme.
 */
export const activityKindDefinition = z.strictObject({
  /** Stored with every record; never changed once records hold it. */
  code,
  label,
  /** How a line, a title or a cell names the kind. */
  line: z.strictObject({
    pattern,
    /** Of the kinds a text names, the lowest rank is meant: a “中心组学习” is no mere “学习”. */
    rank: z.int().min(1).max(999),
    /** Its words also appear beside other kinds: ignored where another kind is named. */
    weak: z.literal(true).optional(),
  }),
  /** What is asked beside date, title, place, attendance, link and evidence. */
  attributes: z.array(attributeDefinition).readonly(),
  /**
   * Records are articles: recognised by address and title, counted once however often and by whomever
   * they are written down, titled by the text in 《》. A department's list of articles becomes
   * records of the first such kind.
   */
  article: z.literal(true).optional(),
  /** Label for doing it once more: “再上稿2篇”. Left out: “再开展2次” and the label. */
  oneMore: z.strictObject({ action: label, measure: label, noun: z.string().max(30) }).optional(),
  /** How a written scheme asks for it; of those that fit, the lowest rank is meant. */
  schemeTerms: z
    .array(
      z.strictObject({
        pattern,
        rank: z.int().min(1).max(999),
        /** Flags a record must carry to count. */
        where: z.record(code, z.boolean()).optional(),
      }),
    )
    .readonly(),
  /** The kind a new indicator of this sort starts with in the scheme editor. */
  startsIndicator: z.enum(["count", "tiered"]).optional(),
  /** Lines as a township types them; the demo records them where it has no text of its own. */
  examples: z.array(z.string().min(2).max(120)).min(1).readonly(),
});
export type ActivityKindDefinition = z.infer<typeof activityKindDefinition>;
