import {
  authCredential,
  authRateLimit,
  authSession,
  authUser,
  authVerification,
} from "@xianlan/db";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { drizzle } from "drizzle-orm/node-postgres";
import type { Pool } from "pg";
import { v7 as uuid } from "uuid";
import { absoluteSeconds } from "./limits.ts";

// The library is never reachable from outside: its handler gets only the requests made here, which
// carry the address the product itself saw and nothing else a client sent.
const origin = "http://sign-in.internal";
const basePath = "/api/auth";
const signInPath = "/sign-in/email";
/** The library's one answer to a wrong password and to an unknown address; no other counts as either. */
const wrongPassword = "INVALID_EMAIL_OR_PASSWORD";
const addressHeader = "x-xianlan-address";

/** Nobody's address: for a sign-in that must fail after the same work as every other. */
export const noUser = "nobody@xianlan.invalid";

/** Answer of a sign-in; `limited` when an address tried too often. */
export type LibraryResponse =
  | { kind: "signed_in"; token: string }
  | { kind: "refused" }
  | { kind: "limited" };

/** What the product uses of the sign-in library. */
export type SignInLibrary = {
  /**
   * Verifies the password and opens a session. Unknown addresses cost the same work.
   * @throws the database's error as it is, and an Error for any answer that is none of the three.
   */
  signIn(email: string, password: string, address: string): Promise<LibraryResponse>;
  /** Opens a session without a password: the demo's buttons. */
  openSession(userId: string): Promise<string>;
};

/** better-auth on our tables, closed on every side but the one we use. */
export function configureLibrary(pool: Pool, secret: string) {
  return betterAuth({
    appName: "xianlan",
    baseURL: origin,
    basePath,
    secret,
    trustedOrigins: [],
    telemetry: { enabled: false },
    logger: { disabled: true },
    // A database that is away is no answer to a password: its error comes out as it is.
    onAPIError: { throw: true },
    database: drizzleAdapter(drizzle(pool), {
      provider: "pg",
      schema: {
        user: authUser,
        session: authSession,
        account: authCredential,
        verification: authVerification,
        rateLimit: authRateLimit,
      },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: 512 },
    session: {
      expiresIn: absoluteSeconds,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    rateLimit: {
      enabled: true,
      storage: "database",
      // One office shares an address: enough for its morning, too few for guessing.
      customRules: { [signInPath]: { window: 60, max: 100 } },
    },
    advanced: {
      useSecureCookies: false,
      database: { generateId: () => uuid() },
      ipAddress: { ipAddressHeaders: [addressHeader], trustedProxies: [] },
    },
  });
}

async function codeOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  return typeof body === "object" && body && Reflect.get(body, "code");
}

/** The library behind the two calls the product makes. */
export function openLibrary(
  pool: Pool,
  secret: string,
  library: Pick<ReturnType<typeof configureLibrary>, "handler" | "$context"> = configureLibrary(
    pool,
    secret,
  ),
): SignInLibrary {
  return {
    async signIn(email, password, address) {
      const response = await library.handler(
        new Request(`${origin}${basePath}${signInPath}`, {
          method: "POST",
          headers: { "content-type": "application/json", [addressHeader]: address },
          body: JSON.stringify({ email, password }),
        }),
      );
      if (response.status === 429) return { kind: "limited" };
      if (response.status === 401 && (await codeOf(response)) === wrongPassword) {
        return { kind: "refused" };
      }
      if (!response.ok) throw new Error(`the sign-in library answered ${response.status}`);
      const result: unknown = await response.json();
      const token = typeof result === "object" && result && Reflect.get(result, "token");
      if (typeof token !== "string") throw new Error("the sign-in library opened no session");
      return { kind: "signed_in", token };
    },
    async openSession(userId) {
      const context = await library.$context;
      return (await context.internalAdapter.createSession(userId)).token;
    },
  };
}
