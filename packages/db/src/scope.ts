import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient } from "pg";
import { type StatementNames, withPreparedStatements } from "./prepared.ts";
import type { ScopeRole } from "./roles.ts";

/** Whose rows a transaction may reach. Comes from the session, never from a request's input. */
export type Scope = {
  role: ScopeRole;
  countyId: string;
  unitId: string | null;
  accountId: string | null;
};

/** A scoped transaction: Drizzle over one connection that has already taken its role. */
export type Transaction = NodePgDatabase;

/** Reads stand on one snapshot, so that a page's figures and rows agree. */
export type Mode = "read" | "write";

/** The running product's connections; all log in as `xianlan_app`. */
export type Database = {
  pool: Pool;
  /** Names of the statements prepared on its connections. */
  statementNames: StatementNames;
  close(): Promise<void>;
};

/**
 * Opens the pool. `onError` hears of connections lost while idle; the pool replaces them by itself.
 */
export function openDatabase(
  url: string,
  options: { connections?: number; onError?: (error: Error) => void } = {},
): Database {
  const pool = new Pool({
    connectionString: url,
    max: options.connections ?? 12,
    connectionTimeoutMillis: 5_000,
    // Statements that need nothing of each other are sent without waiting in between.
    pipeline: true,
    application_name: "xianlan",
    options:
      "-c timezone=UTC -c statement_timeout=30000 -c idle_in_transaction_session_timeout=30000",
  });
  pool.on("error", (error) => options.onError?.(error));
  return { pool, statementNames: new Map(), close: () => pool.end() };
}

const uuidPattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** A setting's literal. Settings go into one simple query with BEGIN, so their form is checked here. */
function setting(value: string | null): string {
  if (value === null) return "''";
  if (!uuidPattern.test(value)) throw new TypeError("scope ids are lower-case UUIDs");
  return `'${value}'`;
}

function opening(scope: Scope, mode: Mode): string {
  const begin = mode === "read" ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN";
  return [
    begin,
    `SET LOCAL ROLE ${scope.role}`,
    `SET LOCAL xl.county = ${setting(scope.countyId)}`,
    `SET LOCAL xl.unit = ${setting(scope.unitId)}`,
    `SET LOCAL xl.account = ${setting(scope.accountId)}`,
  ].join("; ");
}

/**
 * Runs `run` in one transaction as the scope's role, seeing the scope's rows alone. Role and
 * settings are transaction-local and sent with BEGIN in one round trip. Any error rolls back.
 */
export async function withScope<Result>(
  database: Database,
  scope: Scope,
  mode: Mode,
  run: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  // A connection that dies between two statements emits an error event, which ends the process
  // without a listener; the next statement fails by itself.
  const lost = (error: Error) => {
    broken = error;
  };
  client.on("error", lost);
  try {
    // Sent ahead of the first statement: without its role that one is refused.
    const opened = client.query(opening(scope, mode));
    // Without the schema: its relations, which nothing here uses, would be worked out on each request.
    const tx = drizzle(withPreparedStatements(client, database.statementNames));
    // A query that is returned as it is runs each time it is waited for: a promise of it runs it once.
    const running = (async () => run(tx))();
    // Both have ended before the connection may go on, and what failed first is what is told.
    for (const outcome of await Promise.allSettled([opened, running])) {
      if (outcome.status === "rejected") throw outcome.reason;
    }
    const ended = client.query("COMMIT");
    // What was read is not waiting for it; whoever gets the connection next is queued behind.
    if (mode === "read") ended.catch(() => undefined);
    else if ((await ended).command !== "COMMIT") throw new Error("the transaction was rolled back");
    return await running;
  } catch (error) {
    broken = (await rollBack(client)) ?? broken;
    throw error;
  } finally {
    client.off("error", lost);
    client.release(broken);
  }
}

/** Rolls back; a connection that cannot is reported so that the pool drops it. */
async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query("ROLLBACK");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error("rollback failed");
  }
}
