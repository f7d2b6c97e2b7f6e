import type { RequiredLine } from "./lines.ts";

/** What a submission costs whoever fills it: the things to fill, and minutes. */
export type Burden = { items: number; minutes: number; sentence: string };

/**
 * The one place that says how long a submission takes: half a minute to look up and type a number or a date,
 * one minute to lay a document, link or number beside it.
 */
const secondsPer = { entry: 30, evidence: 60 } as const;

/** Figures to type for a line: each of its fields, or one entry for a duty. */
const entryCount = (line: RequiredLine) => (line.kind === "duty" ? 1 : line.rule.fields.length);

/** “需填 4 项，约 2 分钟” of the lines that are asked. */
export function burden(lines: readonly RequiredLine[]): Burden {
  let items = 0;
  let seconds = 0;
  for (const line of lines) {
    items += entryCount(line);
    seconds += entryCount(line) * secondsPer.entry;
    if (line.evidence !== "none") seconds += secondsPer.evidence;
  }
  if (items === 0) return { items, minutes: 1, sentence: "无需填写，核对后确认" };
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return { items, minutes, sentence: `需填 ${items} 项，约 ${minutes} 分钟` };
}
