import type { Day } from "../calendar/clock.ts";
import { formatDay } from "../calendar/format-day.ts";
import type { DecimalText } from "../decimal/decimal-text.ts";
import { type PeriodId, periodLabel } from "../period/period.ts";
import type { RatingState } from "./rating.ts";

/** Places by total, the most points first; equal totals share a place, and the next one is skipped. */
export function placesByTotal<Row extends { total: DecimalText }>(
  rows: readonly Row[],
): { row: Row; place: number }[] {
  const sorted = rows.toSorted((a, b) => Number(b.total) - Number(a.total));
  return sorted.map((row) => ({
    row,
    place: sorted.findIndex(({ total }) => Number(total) === Number(row.total)) + 1,
  }));
}

/** What a publication waits for. */
export type PublicationState = {
  state: RatingState;
  objectionUntil: Day;
  /** Units whose objection nobody has decided. */
  undecided: readonly string[];
  /** Units whose objection was upheld since the figures were last worked out. */
  upheldSince: readonly string[];
};

/** Why a rating cannot be published today; null where it can. */
export function publishRefusal(rating: PublicationState, today: Day): string | null {
  const { state, objectionUntil, undecided, upheldSince } = rating;
  if (state === "published") return "这一期档次已经公布";
  if (state === "withdrawn") return "这一期公示已撤回，请重新公示";
  if (undecided.length > 0) {
    return `${undecided.join("、")}的异议还没有复核，请先复核再公布`;
  }
  if (upheldSince.length > 0) {
    return `${upheldSince.join("、")}的异议已采纳，请先更新得分、重新公示`;
  }
  if (today <= objectionUntil) {
    return `公示期到${formatDay(objectionUntil, today)}（含当日），期满后才能公布`;
  }
  return null;
}

/** “2026年第3季度档次公示中，11月25日前可以提出异议；好5个、较好9个”. */
export function ratingSentence(question: {
  periodId: PeriodId;
  state: RatingState;
  objectionUntil: Day;
  publishedOn: Day | null;
  today: Day;
  /** Best first; empty where the reader may not see them. */
  tiers: readonly { name: string; count: number }[];
  undecided: number;
}): string {
  const { periodId, state, objectionUntil, publishedOn, today, tiers, undecided } = question;
  const label = `${periodLabel(periodId)}档次`;
  const parts = [
    state === "published"
      ? `${label}已于${formatDay(publishedOn ?? today, today)}公布`
      : state === "withdrawn"
        ? `${label}公示已撤回`
        : today <= objectionUntil
          ? `${label}公示中，${formatDay(objectionUntil, today)}前（含当日）可以提出异议`
          : `${label}公示期已满，等待公布`,
  ];
  const filled = tiers.filter(({ count }) => count > 0);
  if (filled.length > 0)
    parts.push(filled.map(({ name, count }) => `${name}${count}个`).join("、"));
  if (state === "proposed" && undecided > 0) parts.push(`${undecided}件异议待复核`);
  return parts.join("；");
}
