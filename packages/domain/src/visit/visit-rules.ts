import { checkKindOf } from "../checklist/checklist.ts";
import type { ChecklistItem } from "../checklist/checklist-input.ts";
import type { CheckInput } from "./visit-input.ts";

/** Days after a closure within which 回头看 is still owed, unless the place was visited since. */
export const lookBackDays = 180;

/** A refusal at the field of the form that has to change. */
export type CheckRefusal = { field: "result" | "checked" | "failed" | "text"; message: string };

type Kind = Pick<ChecklistItem, "kind">;

/**
 * Why a check of an item is refused; null where it is accepted. Counts belong to items that count and decide
 * their result; a failure says what was seen, and an item checked by text needs one.
 */
export function checkRefusal({ kind }: Kind, check: CheckInput): CheckRefusal | null {
  const { result, checked, failed, text } = check;
  const { counts, inText } = checkKindOf(kind);
  if (!counts && (checked !== null || failed !== null)) {
    return { field: "checked", message: "这一项不计数，请只选择检查结果" };
  }
  if (result === "not_applicable") {
    if (checked !== null || failed !== null) {
      return { field: "checked", message: "不适用的项目不填抽查数" };
    }
    return null;
  }
  if (counts) {
    if (checked === null || checked < 1) return { field: "checked", message: "请填写抽查数" };
    if (failed === null) return { field: "failed", message: "请填写不合格数，没有的填0" };
    if (result !== (failed > 0 ? "fail" : "pass")) {
      const message = failed > 0 ? "有不合格的，结果应为不符合" : "没有不合格的，结果应为符合";
      return { field: "result", message };
    }
  }
  if ((result === "fail" || inText) && text.length < 2) {
    return { field: "text", message: "请写明检查情况" };
  }
  return null;
}

/**
 * When a check was recorded: as the device says, but neither after it was received nor before the day
 * of the visit, since a device's clock may be wrong and its record must not be lost for that.
 * `earliest` and `received` are instants.
 */
export function recordedWithin(stated: string, earliest: string, received: string): string {
  const at = Date.parse(stated);
  const [from, to] = [Date.parse(earliest), Date.parse(received)];
  return new Date(Math.min(Math.max(at, Math.min(from, to)), to)).toISOString();
}

/** What a check adds to a sampled indicator; null where the item says nothing countable. */
export function sampleOf(
  { kind }: Kind,
  { result, checked, failed }: Pick<CheckInput, "result" | "checked" | "failed">,
): { checked: number; failed: number } | null {
  const { counts, inText } = checkKindOf(kind);
  if (result === "not_applicable" || inText) return null;
  if (!counts) return { checked: 1, failed: result === "fail" ? 1 : 0 };
  return checked === null ? null : { checked, failed: failed ?? 0 };
}
