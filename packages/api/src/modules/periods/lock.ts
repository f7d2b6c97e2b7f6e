import { periodLabel, periodSpan } from "@xianlan/domain/period";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { write } from "../../transaction.ts";
import type { LockPeriodInput } from "./inputs.ts";
import { hasSnapshot, loadPeriodForUpdate, stalePeriod } from "./load-for-update.ts";
import { lockPeriodExclusive } from "./period-lock.ts";
import type { PeriodResult } from "./set-dates.ts";
import { type ReadSnapshots, snapshotPeriod } from "./snapshot-period.ts";

/**
 * 锁定报告期: by hand, before its day or at once after it. What every submission shows is stored; from then on
 * only corrections change it.
 */
export function lockPeriod(
  context: Context,
  input: LockPeriodInput,
  readSnapshots: ReadSnapshots,
): Promise<PeriodResult & { units: number }> {
  const grant = authorize(context, "period.manage");
  return write(context, grant, "period.lock", input, async (txContext) => {
    const { periodId, reason } = input;
    const { clock } = context;
    await lockPeriodExclusive(txContext.tx, grant.actor.countyId, periodId);
    const { dates, scheme } = await loadPeriodForUpdate(txContext, input);
    if (dates.lockedAt !== null || (await hasSnapshot(txContext, periodId))) {
      throw stalePeriod({ periodId, dates });
    }
    if (clock.today <= periodSpan(periodId).to) {
      throw refused(`${periodLabel(periodId)}还没有结束，结束后才能锁定`, "periodId");
    }
    const closing = { scheme, periodId, dates, clock };
    const units = await snapshotPeriod(txContext.tx, grant.actor, closing, readSnapshots);
    if (units === 0)
      throw refused(`${periodLabel(periodId)}没有要报送的单位，不需要锁定`, "periodId");
    txContext.audit({
      action: "period.lock",
      entity: "period",
      entityId: periodId,
      units: "every",
      before: { lockOn: dates.lockOn, lockedAt: null },
      after: { lockedAt: clock.now, units, reason },
    });
    return { periodId, version: dates.version + 1, units };
  });
}
