import { setTimeout as sleep } from "node:timers/promises";
import { notice } from "@xianlan/db";
import { useDatabase } from "@xianlan/db/testing";
import { clockAt } from "@xianlan/domain/calendar";
import { eq } from "drizzle-orm";
import { Client } from "pg";
import { expect, it } from "vitest";
import { useWorld } from "../testing/index.ts";
import { action } from "../testing/notices.ts";
import { startJobs } from "./run.ts";

const test = useDatabase();
const world = useWorld(test);

/** Asks until it is so, at most half a minute. */
async function until(so: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await so()) return;
    await sleep(100);
  }
  throw new Error("it never came to be");
}

async function asAdmin<Row extends object>(text: string): Promise<Row[]> {
  const client = new Client({ connectionString: test.adminUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

it("two processes share the work: they start at once, run the jobs, and stop with nothing open", async () => {
  const past = clockAt(Date.now() - 5 * 60_000);
  await action(
    world,
    [{ kind: "issued", to: { unitId: null, roles: ["leader"] }, title: "交办", href: "/" }],
    { clock: past },
  );
  const stops = await Promise.all([
    startJobs(test.appUrl, world.services),
    startJobs(test.appUrl, world.services),
  ]);
  const gathered = () =>
    world.admin
      .select({ at: notice.gatheredAt })
      .from(notice)
      .where(eq(notice.countyId, world.countyId));
  await until(async () => (await gathered()).every(({ at }) => at !== null));
  const schedules = await asAdmin<{ name: string }>(
    "select name from pgboss.schedule order by name",
  );
  expect(schedules.map(({ name }) => name)).toEqual([
    "close-periods",
    "make-digests",
    "send-notices",
    "tidy-notices",
  ]);
  await until(async () => {
    const open =
      "select name from pgboss.job where state < 'completed' and name not like '\\_\\_%'";
    return (await asAdmin(open)).length === 0;
  });
  // One run for both processes: what the second sent while the first's waited is the same run.
  const runs = await asAdmin<{ name: string; state: string; data: unknown }>(
    "select name, state, data from pgboss.job where name = 'tidy-notices' or data is not null and name not like '\\_\\_%'",
  );
  expect(runs).toEqual([]);
  await Promise.all(stops.map((stop) => stop()));
  const left = "select 1 from pg_stat_activity where application_name = 'xianlan-jobs'";
  await until(async () => (await asAdmin(left)).length === 0);
}, 90_000);

it("the running login may use the jobs' tables and neither create nor alter anything there", async () => {
  const client = new Client({ connectionString: test.appUrl });
  await client.connect();
  try {
    await client.query("select count(*) from pgboss.job");
    for (const forbidden of [
      "create table pgboss.stray (id int)",
      "drop table pgboss.job",
      "alter table pgboss.queue add column stray int",
      "truncate pgboss.job",
    ]) {
      await expect(client.query(forbidden), forbidden).rejects.toMatchObject({ code: "42501" });
    }
  } finally {
    await client.end();
  }
});
