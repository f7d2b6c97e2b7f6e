import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Pool } from "pg";
import type { BareScenario } from "./bare-scenario.ts";

/**
 * The yardstick: `node:http` and `pg`, no row security and no checks; answers `/<scenario>` with the
 * rows of that scenario's statements as JSON, or with the bytes it was given.
 * Arguments: database URL, port, JSON file of `{ scenario: BareScenario }`.
 */
const [url = "", port = "", file = ""] = process.argv.slice(2);
const scenarios = JSON.parse(readFileSync(file, "utf8")) as Record<string, BareScenario>;
const pool = new Pool({ connectionString: url, max: 10, options: "-c timezone=UTC" });

createServer((request, response) => {
  const scenario = scenarios[(request.url ?? "/").slice(1)] ?? { statements: [] };
  reply(scenario).then(
    (body) => {
      response.setHeader("content-type", "application/json");
      response.end(body);
    },
    (error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    },
  );
}).listen(Number(port), "127.0.0.1");

async function reply({ statements, transaction = false, body }: BareScenario): Promise<string> {
  const client = await pool.connect();
  try {
    const results: unknown[] = [];
    if (transaction) await client.query("begin");
    for (const [at, { text, values }] of statements.entries()) {
      const name = `bare ${text.length} ${at}`;
      results.push((await client.query({ name, text, values, rowMode: "array" })).rows);
    }
    if (transaction) await client.query("commit");
    return body ?? JSON.stringify(results);
  } finally {
    client.release();
  }
}
