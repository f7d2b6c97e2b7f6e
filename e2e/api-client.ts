import { randomUUID } from "node:crypto";

/** An answer that is not 2xx; `status` 0 when there was none. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** One signed-in browser's worth of HTTP, without the browser. */
export interface ApiClient {
  signIn(name: string, password: string): Promise<void>;
  query(procedure: string, input?: unknown): Promise<unknown>;
  /** @param key the idempotency key; a new one unless given. */
  mutate(procedure: string, input: object, key?: string): Promise<unknown>;
  /** Hands in a file; gives its id. */
  upload(name: string, bytes: Uint8Array): Promise<string>;
}

const RESPONSE_TIMEOUT_MS = 10_000;

/**
 * A client of the product at `url`, with a cookie of its own.
 * @param signedIn the cookie of a session somebody has opened already; none unless given.
 */
export function apiClient(url: string, signedIn = ""): ApiClient {
  let cookie = signedIn;
  const send = async (path: string, init: RequestInit, headers = {}): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, {
      signal: AbortSignal.timeout(RESPONSE_TIMEOUT_MS),
      headers: { cookie, origin: url, "content-type": "application/json", ...headers },
      ...init,
    }).catch((error: unknown) => {
      throw new Refused(0, String(error));
    });
    const text = await response.text().catch((error: unknown) => {
      throw new Refused(0, String(error));
    });
    if (!response.ok) throw new Refused(response.status, text);
    const set = response.headers.get("set-cookie");
    if (set) cookie = set.split(";", 1)[0] ?? "";
    return JSON.parse(text);
  };
  const call = (path: string, body?: unknown) =>
    send(path, body === undefined ? {} : { method: "POST", body: JSON.stringify(body) });
  return {
    async signIn(name, password) {
      await call("/api/auth/sign-in", { name, password });
    },
    async query(procedure, input) {
      const search =
        input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return field(await call(`/api/trpc/${procedure}${search}`), "result", "data");
    },
    async mutate(procedure, input, key = randomUUID()) {
      const body = { ...input, idempotencyKey: key };
      return field(await call(`/api/trpc/${procedure}`, body), "result", "data");
    },
    async upload(name, bytes) {
      const headers = {
        "content-type": "application/octet-stream",
        "idempotency-key": randomUUID(),
      };
      const body = Buffer.from(bytes);
      const path = `/api/files?name=${encodeURIComponent(name)}`;
      return textField(await send(path, { method: "POST", body }, headers), "id");
    },
  };
}

/** A value inside an answer. @throws when the way there is not as given. */
export function field(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== "object" || found === null || !(key in found)) {
      throw new Error(`The answer has no ${path.join(".")}: ${JSON.stringify(value)}`);
    }
    found = Reflect.get(found, key);
  }
  return found;
}

/** A text inside an answer. */
export function textField(value: unknown, ...path: readonly string[]): string {
  const found = field(value, ...path);
  if (typeof found !== "string") throw new Error(`${path.join(".")} is no text`);
  return found;
}
