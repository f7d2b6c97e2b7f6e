import { closePeriods, type Services } from "@xianlan/api";
import { clockAt } from "@xianlan/domain";

const EVERY_MS = 10 * 60_000;

/**
 * Locks what is due now and every ten minutes from then on. Nothing waits for it: whether a period is
 * locked follows from its dates; this only keeps the snapshot. A failure is logged and tried again.
 * @returns stops it, and waits for a run under way.
 */
export function closePeriodsNowAndThen(
  services: Pick<Services, "database" | "auditKey" | "logger">,
): () => Promise<void> {
  const { logger } = services;
  let running: Promise<void> = Promise.resolve();
  const run = async () => {
    try {
      const { locked } = await closePeriods(services, clockAt(Date.now()));
      if (locked.length > 0) logger.info({ periods: locked.length }, "periods locked");
    } catch (error) {
      logger.error({ err: error }, "periods could not be locked");
    }
  };
  const again = () => {
    running = running.then(run);
  };
  again();
  const timer = setInterval(again, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
