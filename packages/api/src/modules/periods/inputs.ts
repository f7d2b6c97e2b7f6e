import { firstYear, lastYear } from "@xianlan/domain/calendar";
import { periodDatesInput, periodLockInput } from "@xianlan/domain/correction";
import { mutationInput } from "@xianlan/domain/input";
import { periodIdInput } from "@xianlan/domain/submission";
import { z } from "zod";

export const periodListInput = z.object({ year: z.int().min(firstYear).max(lastYear).optional() });
export type PeriodListInput = z.infer<typeof periodListInput>;

/** Without a period: the month that ended last. */
export const completenessInput = z.object({ periodId: periodIdInput.optional() });
export type CompletenessInput = z.infer<typeof completenessInput>;

/** A period may have no row yet: its version is 0 then. */
const named = mutationInput.extend({
  periodId: periodIdInput,
  version: z.int().min(0).max(2_147_483_647),
});

export const setDatesInput = named.and(periodDatesInput);
export type SetDatesInput = z.infer<typeof setDatesInput>;

export const lockPeriodInput = named.extend(periodLockInput.shape);
export type LockPeriodInput = z.infer<typeof lockPeriodInput>;
