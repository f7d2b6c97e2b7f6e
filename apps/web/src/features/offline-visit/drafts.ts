import type { FindingCategory, Severity } from "@xianlan/domain/finding";
import {
  type CheckFinding,
  type CheckInput,
  type CheckResult,
  checkFinding,
  checkInput,
  checkRefusal,
} from "@xianlan/domain/visit";
import type { CheckView, VisitItem } from "../../lib/offline-visit/types.ts";

/** An item's answer as it is typed; numbers are text until it is queued. */
export type CheckDraft = {
  result: CheckResult | null;
  checked: string;
  failed: string;
  text: string;
  finding: FindingDraft | null;
};

/** The draft a failure opens, already filled in from the item. */
export type FindingDraft = {
  fact: string;
  category: FindingCategory;
  severity: Severity;
  /** One a line. */
  criteria: string;
  dueOn: string;
};

type Shown = Pick<CheckView, "result" | "checked" | "failed" | "text">;

export function draftOf(shown: Shown | null): CheckDraft {
  if (shown === null) return { result: null, checked: "", failed: "", text: "", finding: null };
  const { result, checked, failed, text } = shown;
  const digits = (count: number | null) => (count === null ? "" : String(count));
  return { result, checked: digits(checked), failed: digits(failed), text, finding: null };
}

export function findingOf(item: VisitItem, text: string): FindingDraft {
  const { category, severity, criteria, dueOn } = item;
  return { fact: text, category, severity, criteria: criteria.join("\n"), dueOn };
}

const whole = (text: string): number | null => (text.trim() === "" ? null : Number(text));

/** The result follows from the counts; for other items it is what was pressed. */
export function resultOf({ kind }: VisitItem, draft: CheckDraft): CheckResult | null {
  if (kind !== "count" || draft.result === "not_applicable") return draft.result;
  const failed = whole(draft.failed);
  if (failed === null) return null;
  return failed > 0 ? "fail" : "pass";
}

export type Complaints = Readonly<Record<string, string>>;

/** The answer as it will be sent, or what is missing by field. */
export function readDraft(
  item: VisitItem,
  draft: CheckDraft,
): { answer: CheckInput; finding: CheckFinding | null } | { complaints: Complaints } {
  const result = resultOf(item, draft);
  const counts = item.kind === "count" && result !== "not_applicable";
  const parsed = checkInput.safeParse({
    itemCode: item.code,
    result,
    text: draft.text,
    checked: counts ? whole(draft.checked) : null,
    failed: counts ? whole(draft.failed) : null,
  });
  if (!parsed.success) {
    if (counts && whole(draft.failed) === null) {
      return { complaints: { failed: "请填写不合格数，没有的填0" } };
    }
    return { complaints: complaintsOf(parsed.error.issues, "") };
  }
  const refusal = checkRefusal(item, parsed.data);
  if (refusal !== null) return { complaints: { [refusal.field]: refusal.message } };
  if (result !== "fail" || draft.finding === null) return { answer: parsed.data, finding: null };
  const { fact, category, severity, criteria, dueOn } = draft.finding;
  const finding = checkFinding.safeParse({
    fact,
    category,
    severity,
    dutyCode: item.dutyCode,
    dutyText: item.clause,
    placeText: "",
    dueOn: dueOn === "" ? null : dueOn,
    criteria: criteria.split("\n").filter((line) => line.trim() !== ""),
  });
  if (!finding.success) return { complaints: complaintsOf(finding.error.issues, "finding.") };
  return { answer: parsed.data, finding: finding.data };
}

function complaintsOf(
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
  under: string,
): Complaints {
  return Object.fromEntries(
    issues.map(({ path, message }) => [`${under}${String(path[0] ?? "")}`, message]),
  );
}
