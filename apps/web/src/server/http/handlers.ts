import type { IncomingMessage, ServerResponse } from "node:http";
import type { Services } from "@xianlan/api";
import type { Logger } from "pino";
import type { Runtime } from "../../lib/runtime.ts";

/** What every handler knows of its request. */
export interface RequestContext {
  readonly requestId: string;
  /** Path without the query. */
  readonly path: string;
  /** Client's address, see `clientAddress`. */
  readonly address: string;
  /** Carries the request id. */
  readonly logger: Logger;
  readonly runtime: Runtime;
  readonly services: Services;
}

/** Answers a request and returns true, or returns false untouched for the next in the list. */
export type ApiHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
) => Promise<boolean>;
