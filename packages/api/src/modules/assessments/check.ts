import type { Transaction } from "@xianlan/db";
import { type AssessmentChange, assessmentRefusal } from "@xianlan/domain/assessment";
import type { Day } from "@xianlan/domain/calendar";
import type { Grant } from "../../access.ts";
import { refused } from "../../errors.ts";
import { schemeInForce } from "../../scopes/scheme-in-force.ts";

/**
 * Holds what is stated against the scheme of the year in which it happened.
 * @param kept files the assessment has already
 * @throws AppError `refused` at the field, for what the year's scheme cannot hold.
 */
export async function checkAgainstScheme(
  tx: Transaction,
  { actor }: Grant,
  stated: Omit<AssessmentChange, "attachmentIds"> & { code: string; today: Day; files: number },
): Promise<{ year: number }> {
  const { code, happenedOn, value, today, files } = stated;
  if (happenedOn > today) throw refused("日期不能晚于今天", "happenedOn");
  const year = Number(happenedOn.slice(0, 4));
  const scheme = await schemeInForce(tx, actor.countyId, year);
  if (scheme === undefined) throw refused(`${year}年还没有施行的考核方案`, "happenedOn");
  const indicator = scheme.rules.indicators.find((one) => one.code === code);
  if (indicator === undefined) throw refused(`${year}年的方案里没有指标${code}`, "code");
  const refusal = assessmentRefusal(indicator, value);
  if (refusal !== null) throw refused(refusal.message, refusal.field);
  if (indicator.evidence === "file" && files === 0) {
    throw refused(`“${indicator.name}”要附佐证材料`, "attachmentIds");
  }
  return { year };
}
