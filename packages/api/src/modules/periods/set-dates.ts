import { period } from "@xianlan/db";
import type { Day } from "@xianlan/domain/calendar";
import { type PeriodId, periodSpan } from "@xianlan/domain/period";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { type TxContext, write } from "../../transaction.ts";
import type { SetDatesInput } from "./inputs.ts";
import {
  type LockablePeriod,
  loadPeriodForUpdate,
  refuseLocked,
  stalePeriod,
} from "./load-for-update.ts";
import { lockPeriodExclusive } from "./period-lock.ts";

/** What an action on a period returns. */
export type PeriodResult = { periodId: PeriodId; version: number };

/** 调整报送日期: before the lock, with a reason that the audit log keeps. */
export function setPeriodDates(context: Context, input: SetDatesInput): Promise<PeriodResult> {
  const grant = authorize(context, "period.manage");
  const { dueOn, lockOn, reason } = input;
  return write(context, grant, "period.setDates", input, async (txContext) => {
    await lockPeriodExclusive(txContext.tx, grant.actor.countyId, input.periodId);
    const stored = await loadPeriodForUpdate(txContext, input);
    const { today } = context.clock;
    refuseLocked(stored, today);
    refuseBadDays(stored.periodId, { dueOn, lockOn }, today);
    const version = await store(txContext, stored, { dueOn, lockOn });
    txContext.audit({
      action: "period.setDates",
      entity: "period",
      entityId: stored.periodId,
      units: "every",
      before: { dueOn: stored.dates.dueOn, lockOn: stored.dates.lockOn },
      after: { dueOn, lockOn, reason },
    });
    return { periodId: stored.periodId, version };
  });
}

function refuseBadDays(
  periodId: PeriodId,
  { dueOn, lockOn }: { dueOn: Day; lockOn: Day },
  today: Day,
): void {
  const { to } = periodSpan(periodId);
  if (dueOn <= to) throw refused(`截止日应在本期最后一天（${to}）之后`, "dueOn");
  if (lockOn < today) throw refused("锁定日已经过去，请选今天或以后的日期", "lockOn");
}

async function store(
  { tx, grant, context }: TxContext,
  stored: LockablePeriod,
  days: { dueOn: Day; lockOn: Day },
): Promise<number> {
  const { countyId, name } = grant.actor;
  const { periodId, dates } = stored;
  const version = dates.version + 1;
  const row = { ...days, version, updatedAt: context.clock.now, updatedByName: name };
  const written =
    dates.version === 0
      ? await tx
          .insert(period)
          .values({ ...row, countyId, periodId })
          .onConflictDoNothing()
          .returning({ version: period.version })
      : await tx
          .update(period)
          .set(row)
          .where(
            and(
              eq(period.countyId, countyId),
              eq(period.periodId, periodId),
              eq(period.version, dates.version),
            ),
          )
          .returning({ version: period.version });
  if (written.length === 0) throw stalePeriod(stored);
  return version;
}
