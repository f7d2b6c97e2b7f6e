import type { Day } from "../calendar/clock.ts";
import type { EntryValue } from "../scheme/entry-value.ts";
import type { LineKey } from "./lines.ts";

/** What a check may find. */
export const issueCodes = [
  "empty",
  "blank",
  "total",
  "part_over_whole",
  "rate_over",
  "jump",
  "evidence",
  "duty_future",
  "duty_early",
  "duty_late",
  "reason",
] as const;
export type IssueCode = (typeof issueCodes)[number];

/**
 * One thing a check says of one field. `refuse`: cannot be sent like this. `warn`: may be sent with a
 * word of explanation, which `explained` says is there. `field` null is about the whole line.
 */
export type Issue = LineKey & {
  kind: IssueCode;
  field: string | null;
  level: "refuse" | "warn";
  /** What was found, without what is asked: for whoever reads the explanation beside it. */
  fact: string;
  /** The fact, and what to do about it. */
  message: string;
  explained: boolean;
};

/** What a check found, before anybody explained it. */
export type Found = Omit<Issue, keyof LineKey | "explained">;

/** An issue that an explanation settles. */
export function warning(
  kind: IssueCode,
  field: string | null,
  fact: string,
  advice: string,
): Found {
  return { kind, field, level: "warn", fact, message: `${fact}，${advice}` };
}

/** An issue that has to be corrected. */
export function refusal(kind: IssueCode, field: string | null, message: string): Found {
  return { kind, field, level: "refuse", fact: message, message };
}

/** One line's entry as typed so far. `files`: how many are attached. */
export type EntryDraft = LineKey & {
  value: EntryValue | null;
  /** Reason of 不适用, "" where it applies. */
  notApplicable: string;
  /** The explanation where a check warned. */
  note: string;
  /** 文号 or link where the rule wants one. */
  evidence: string;
  files: number;
};

/** What the same line said before; null where nothing counts. */
export type LineHistory = LineKey & { previous: EntryValue | null; lastYear: EntryValue | null };

/** What checks look at beside the lines and entries. */
export type CheckContext = { history: readonly LineHistory[]; today: Day };

/** Whether nothing stands in the way of sending. */
export function isSendable(issues: readonly Issue[]): boolean {
  return issues.every(({ level, explained }) => level === "warn" && explained);
}
