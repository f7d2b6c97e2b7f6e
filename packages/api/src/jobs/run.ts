import {
  delivery,
  digest,
  type JobName,
  jobQueues,
  jobSchema,
  notice,
  withScope,
} from "@xianlan/db";
import { addDays, type Clock, clockAt } from "@xianlan/domain/calendar";
import { noticeDays } from "@xianlan/domain/notice";
import { and, eq, lt } from "drizzle-orm";
import { PgBoss } from "pg-boss";
import type { Services } from "../context.ts";
import { closePeriods } from "./close-periods.ts";
import { eachCounty, jobsOf } from "./counties.ts";
import { gatherNotices } from "./gather-notices.ts";
import { makeDigests } from "./make-digests.ts";
import { sendDeliveries } from "./send-deliveries.ts";

/** When each job runs, in the county's time, and how often its queue is looked at, in seconds. */
const schedules: Record<JobName, { cron: string; poll: number }> = {
  "close-periods": { cron: "*/10 * * * *", poll: 30 },
  "make-digests": { cron: "*/5 * * * *", poll: 30 },
  "send-notices": { cron: "* * * * *", poll: 10 },
  "tidy-notices": { cron: "20 3 * * *", poll: 60 },
};

/** These catch up at once on what came due while the product was not running. */
const atStart: readonly JobName[] = ["close-periods", "make-digests", "send-notices"];

/** Longer than any one message takes to be sent or given up. */
const maxStopMs = 25_000;

type JobContext = { services: Services; clock: () => Clock; stop: AbortSignal };

const jobs: Record<JobName, (context: JobContext) => Promise<void>> = {
  "close-periods": async ({ services, clock }) => {
    const { locked } = await closePeriods(services, clock());
    if (locked.length > 0) services.logger.info({ periods: locked.length }, "periods locked");
  },
  "make-digests": ({ services, clock }) => makeDigests(services, clock()),
  "send-notices": async (context) => {
    await gatherNotices(context.services, context.clock());
    await sendDeliveries(context.services, context);
  },
  "tidy-notices": ({ services, clock }) => tidyNotices(services, clock()),
};

/**
 * Runs the background jobs: pg-boss keeps the schedules and gives each run to one process. Nothing waits
 * for them. A run that fails is logged and taken up by the next; what a run does is claimed row by row, so
 * that two runs, or one after a crash, do nothing twice.
 * @returns stops taking work and waits for what is under way; call it before the database goes.
 */
export async function startJobs(url: string, services: Services): Promise<() => Promise<void>> {
  const { logger } = services;
  const boss = new PgBoss({
    connectionString: url,
    schema: jobSchema,
    max: 2,
    application_name: "xianlan-jobs",
    options: "-c timezone=UTC -c statement_timeout=30000",
    // The owner made the schema; the running login owns nothing it could alter.
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    maintenanceIntervalSeconds: 1_800,
    monitorIntervalSeconds: 300,
    queueCacheIntervalSeconds: 3_600,
    flowIntervalSeconds: 3_600,
  });
  boss.on("error", (error) => logger.warn({ err: error }, "jobs disturbed"));
  const stopping = new AbortController();
  const context: JobContext = { services, clock: () => clockAt(Date.now()), stop: stopping.signal };
  const stop = async () => {
    stopping.abort();
    await boss.stop({ graceful: true, timeout: maxStopMs });
  };
  try {
    await boss.start();
    // Before the workers poll for the first time, so that they find it at once.
    for (const name of atStart) await boss.send(name);
    for (const name of Object.keys(jobQueues) as JobName[]) {
      const { cron, poll } = schedules[name];
      await boss.work(name, { pollingIntervalSeconds: poll }, () => run(name, context));
      await boss.schedule(name, cron, null, { tz: "Asia/Shanghai" });
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function run(name: JobName, context: JobContext): Promise<void> {
  try {
    await jobs[name](context);
  } catch (error) {
    context.services.logger.error({ err: error, job: name }, "job failed");
    throw error;
  }
}

/** Removes notices older than ninety days; what they pointed at stays. */
export function tidyNotices(services: Pick<Services, "database">, clock: Clock): Promise<void> {
  const day = addDays(clock.today, -noticeDays);
  const before = `${day}T00:00:00+08:00`;
  return eachCounty(services, ({ countyId }) =>
    withScope(services.database, jobsOf(countyId), "write", async (tx) => {
      await tx.delete(notice).where(and(eq(notice.countyId, countyId), lt(notice.at, before)));
      await tx.delete(digest).where(and(eq(digest.countyId, countyId), lt(digest.day, day)));
      await tx
        .delete(delivery)
        .where(and(eq(delivery.countyId, countyId), lt(delivery.createdAt, before)));
    }),
  );
}
