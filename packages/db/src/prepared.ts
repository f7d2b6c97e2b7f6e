import type { PoolClient, QueryConfig } from "pg";

/** How many different statements are prepared; later ones are planned each time. */
const cacheSize = 200;

/** Statement text → name. One list for all connections of a pool, so that a name means one text on each. */
export type StatementNames = Map<string, string>;

function nameOf(names: StatementNames, text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= cacheSize) return known;
  const name = `xl${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * The connection, with every statement that brings values prepared under a name: PostgreSQL parses
 * and plans it once a connection and not once a request, which halves the cost of a finding's page.
 */
export function withPreparedStatements(client: PoolClient, names: StatementNames): PoolClient {
  const query = (config: QueryConfig | string, values?: unknown[]) => {
    if (typeof config === "string" || values === undefined) return client.query(config, values);
    const name = nameOf(names, config.text);
    return client.query(name === undefined ? config : { ...config, name }, values);
  };
  return Object.create(client, { query: { value: query } });
}
