import { QueryClient } from "@tanstack/react-query";

/** One policy for server and browser: what a page brought stays fresh while it is read. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: 15_000, retry: 1 }, mutations: { retry: false } },
  });
}
