import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Pool } from "pg";
import type { Statement } from "./capture.ts";

/**
 * The yardstick: `node:http` and `pg`, no session, no row security, no transaction; answers
 * `/<scenario>` with the rows of that scenario's statements as JSON.
 * Arguments: database URL, port, JSON file of `{ scenario: Statement[] }`.
 */
const [url = "", port = "", file = ""] = process.argv.slice(2);
const scenarios = JSON.parse(readFileSync(file, "utf8")) as Record<string, Statement[]>;
const pool = new Pool({ connectionString: url, max: 10, options: "-c timezone=UTC" });

createServer((request, response) => {
  const statements = scenarios[(request.url ?? "/").slice(1)] ?? [];
  reply(statements).then(
    (rows) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(rows));
    },
    (error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    },
  );
}).listen(Number(port), "127.0.0.1");

async function reply(statements: readonly Statement[]): Promise<unknown[]> {
  const client = await pool.connect();
  try {
    const results: unknown[] = [];
    for (const { text, values } of statements) {
      results.push((await client.query({ text, values, rowMode: "array" })).rows);
    }
    return results;
  } finally {
    client.release();
  }
}
