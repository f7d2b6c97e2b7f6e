import { randomBytes, randomUUID } from "node:crypto";
import { appRouter, createAuth, loadCalendar } from "@xianlan/api";
import { openDatabase } from "@xianlan/db";
import type { Actor } from "@xianlan/domain/account";
import { clockAt } from "@xianlan/domain/calendar";
import { pino } from "pino";

/** A statement as the product sent it. */
export type Statement = { text: string; values: unknown[] };

/** The one query of a `client.query` call, whichever of the driver's forms it took. */
function statementOf(args: readonly unknown[]): Statement | null {
  const [first, second] = args;
  const config =
    typeof first === "object" && first !== null
      ? (first as { text?: unknown; values?: unknown })
      : null;
  const text = typeof first === "string" ? first : config?.text;
  if (typeof text !== "string") return null;
  const values = Array.isArray(second)
    ? second
    : Array.isArray(config?.values)
      ? config.values
      : [];
  return { text, values };
}

const framing = /^(begin|commit|rollback|set )/i;

type Caller = ReturnType<typeof appRouter.createCaller>;

/**
 * Runs a procedure once in this process and returns the statements it sent, without those that open
 * and close its transaction: what the bare handler repeats.
 */
export async function capture(
  appUrl: string,
  actor: Actor,
  run: (caller: Caller) => Promise<unknown>,
): Promise<Statement[]> {
  const database = openDatabase(appUrl, { connections: 1 });
  const calendar = await loadCalendar(database);
  const sent: Statement[] = [];
  const client = await database.pool.connect();
  const query = client.query.bind(client);
  Object.assign(client, {
    query: (...args: Parameters<typeof query>) => {
      const statement = statementOf(args);
      if (statement !== null && !framing.test(statement.text)) sent.push(statement);
      return query(...args);
    },
  });
  client.release();
  const secret = randomBytes(8).toString("hex");
  const auth = createAuth({ url: appUrl, secret, connections: 1 });
  const caller = appRouter.createCaller({
    services: {
      database,
      calendar,
      auth,
      filesFolder: "",
      demo: null,
      notices: { secretsKey: randomBytes(32), robotOrigins: [] },
      auditKey: randomBytes(32),
      auditKeyId: randomUUID(),
      logger: pino({ level: "silent" }),
    },
    actor,
    session: null,
    clock: clockAt(Date.now()),
    calendar,
    requestId: "-",
    address: "-",
  });
  await run(caller);
  await Promise.all([database.close(), auth.close()]);
  return sent;
}
