import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { inject } from "vitest";
import { open, withLogin } from "../provision/connect.ts";
import { loginRole, ownerRole } from "../roles.ts";
import { TEMPLATE } from "./server.ts";

/** A database of its own for one test file, with every migration applied and no rows. */
export interface TestDatabase {
  /** Superuser: sees and may do everything, also past row security. */
  readonly adminUrl: string;
  /** The login of the running product: can do nothing before `SET LOCAL ROLE`. */
  readonly appUrl: string;
  /** Drops the database; open connections to it are ended. */
  close(): Promise<void>;
}

/**
 * Clones the migrated template (about 50 ms). Call in `beforeAll`, close in `afterAll`.
 * @throws with the migration's own error when the template could not be made.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject("xianlanTestServer");
  if (server.problem) throw new Error(`The test database was not made: ${server.problem}`);
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(
    server.adminUrl,
    `create database ${name} template ${TEMPLATE} owner ${ownerRole}`,
  );
  const url = new URL(server.adminUrl);
  url.pathname = `/${name}`;
  return {
    adminUrl: url.href,
    appUrl: withLogin(url.href, loginRole, server.appPassword),
    close: async () => {
      await untilDisconnected(server.adminUrl, name);
      await administer(server.adminUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

async function administer(adminUrl: string, statement: string): Promise<void> {
  const admin = await open(adminUrl);
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}

/**
 * Waits until nobody is connected, at most two seconds: a pool says that it has ended before its
 * connections are closed, and one that is cut off meanwhile fails a test that had passed.
 */
async function untilDisconnected(adminUrl: string, name: string): Promise<void> {
  const admin = await open(adminUrl);
  try {
    for (let tries = 0; tries < 100; tries += 1) {
      const connected = await admin.query("select 1 from pg_stat_activity where datname = $1", [
        name,
      ]);
      if (connected.rowCount === 0) return;
      await sleep(20);
    }
  } finally {
    await admin.end();
  }
}
