import { period } from "@xianlan/db";
import { type Day, type PeriodId, periodSpan } from "@xianlan/domain";
import { and, eq } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { refused } from "../../errors.ts";
import { type Write, write } from "../../transaction.ts";
import { type HeldPeriod, holdPeriod, refuseLocked, stalePeriod } from "./hold.ts";
import type { SetDatesCall } from "./inputs.ts";
import { takePeriod } from "./turn.ts";

/** What a deed on a period answers. */
export type PeriodAnswer = { periodId: PeriodId; version: number };

/** 调整报送日期: before the lock, with a reason that the audit log keeps. */
export function setPeriodDates(context: Context, input: SetDatesCall): Promise<PeriodAnswer> {
  const grant = authorize(context, "period.manage");
  const { dueOn, lockOn, reason } = input;
  return write(context, grant, "period.setDates", input, async (work) => {
    await takePeriod(work.tx, grant.actor.countyId, input.periodId);
    const held = await holdPeriod(work, input);
    const { today } = context.clock;
    refuseLocked(held, today);
    refuseBadDays(held.periodId, { dueOn, lockOn }, today);
    const version = await store(work, held, { dueOn, lockOn });
    work.audit({
      ...{ action: "period.setDates", entity: "period", entityId: held.periodId },
      before: { dueOn: held.dates.dueOn, lockOn: held.dates.lockOn },
      after: { dueOn, lockOn, reason },
    });
    return { periodId: held.periodId, version };
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
  { tx, grant, context }: Write,
  held: HeldPeriod,
  days: { dueOn: Day; lockOn: Day },
): Promise<number> {
  const { countyId, name } = grant.actor;
  const { periodId, dates } = held;
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
  if (written.length === 0) throw stalePeriod(held);
  return version;
}
