import { QueryClient } from "@tanstack/react-query";

/** One policy for server and browser: what a page brought stays fresh while it is read. */
export function makeQueryClient(): QueryClient {
  const retry = (failures: number, error: Error) => failures < 1 && mayReachClient(error);
  return new QueryClient({
    defaultOptions: { queries: { staleTime: 15_000, retry }, mutations: { retry: false } },
  });
}

/**
 * Whether a retry may help: a lost connection or a database coming back. What was refused stays
 * refused, and a page rendered here asks in the same process, where no line is lost.
 */
export function mayReachClient(error: Error): boolean {
  if (error.name !== "TRPCClientError") return false;
  const data: unknown = Reflect.get(error, "data");
  const status: unknown = data instanceof Object ? Reflect.get(data, "httpStatus") : undefined;
  return typeof status !== "number" || status >= 500;
}
