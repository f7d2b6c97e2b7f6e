import { type Database, openDatabase } from "@xianlan/db";
import { Pool } from "pg";
import { openLibrary, type SignInLibrary } from "./library.ts";

/** As many as Node works out hashes at once. */
const attemptsAtOnce = 4;

/** Sign-in and sessions of the running process. */
export type Auth = {
  library: SignInLibrary;
  /** Connections that are `xianlan_auth` from the start: sessions are read on every request. */
  pool: Pool;
  /**
   * Connections on which passwords are compared, one transaction an attempt. Few, because each is taken
   * while a hash is worked out; apart from all others, because the library asks on `pool` meanwhile.
   */
  attempts: Database;
  /** Signs the session cookie. */
  secret: string;
  close(): Promise<void>;
};

/**
 * Opens the auth connections. `url` is that of the product's own login, `secret` comes from
 * `<data>/secrets.json`; whoever has it can forge a cookie's signature, though not a session.
 */
export function createAuth(config: {
  url: string;
  secret: string;
  connections?: number;
  onError?: (error: Error) => void;
}): Auth {
  const pool = new Pool({
    connectionString: config.url,
    max: config.connections ?? 6,
    connectionTimeoutMillis: 5_000,
    application_name: "xianlan-auth",
    options: "-c role=xianlan_auth -c timezone=UTC -c statement_timeout=10000",
  });
  pool.on("error", (error) => config.onError?.(error));
  const attempts = openDatabase(config.url, {
    connections: attemptsAtOnce,
    ...(config.onError && { onError: config.onError }),
  });
  return {
    library: openLibrary(pool, config.secret),
    pool,
    secret: config.secret,
    attempts,
    close: async () => {
      await Promise.all([attempts.close(), pool.end()]);
    },
  };
}
