import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import type { ApiHandler } from "./handlers.ts";

const prefix = "/api/trpc/";

/** Largest body of one batch of procedure calls; files go another way. Bytes. */
const bodyLimit = 4 * 1024 * 1024;

/** The API proper, answered beside Next by the library's own Node adapter. */
export const trpcHandler: ApiHandler = async (request, response, context) => {
  if (!context.path.startsWith(prefix)) return false;
  const { router, createContext } = context.runtime;
  await nodeHTTPRequestHandler({
    req: request,
    res: response,
    path: context.path.slice(prefix.length),
    router,
    maxBodySize: bodyLimit,
    maxBatchSize: 12,
    createContext: () => createContext(new Headers(headerPairs(request.headersDistinct))),
  });
  return true;
};

function headerPairs(headers: NodeJS.Dict<string[]>): [string, string][] {
  return Object.entries(headers).flatMap(([name, values]) =>
    (values ?? []).map((value): [string, string] => [name, value]),
  );
}
