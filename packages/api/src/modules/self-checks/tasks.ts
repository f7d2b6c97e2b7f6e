import { selfCheck, type Transaction } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { type Day, formatDay } from "@xianlan/domain/calendar";
import { type MetricTask, metricTask } from "@xianlan/domain/period";
import { dutyOf } from "@xianlan/domain/scheme";
import { and, asc, eq, isNull } from "drizzle-orm";

/** 待办 of a unit: the self-checks it has not replied to. */
export async function selfCheckTasks(
  tx: Transaction,
  { countyId, unitId }: Actor,
  today: Day,
): Promise<MetricTask[]> {
  if (unitId === null) return [];
  const rows = await tx
    .select({ id: selfCheck.id, dueOn: selfCheck.dueOn, dutyCode: selfCheck.dutyCode })
    .from(selfCheck)
    .where(
      and(
        eq(selfCheck.countyId, countyId),
        eq(selfCheck.unitId, unitId),
        isNull(selfCheck.repliedAt),
      ),
    )
    .orderBy(asc(selfCheck.dueOn), asc(selfCheck.id));
  return rows.map(({ id, dueOn, dutyCode }) => {
    const duty = dutyOf(dutyCode)?.name;
    const title = duty === undefined ? "举一反三自查" : `举一反三自查：${duty}`;
    const text = `请于${formatDay(dueOn, today)}前回复`;
    return metricTask(
      "reply_self_check",
      { title, text, dueOn, href: `/self-checks?id=${id}` },
      today,
    );
  });
}
