import "server-only";
import { dehydrate, type FetchQueryOptions, HydrationBoundary } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { cache, type ReactNode } from "react";
import { getRuntime } from "../runtime.ts";
import { Queries } from "./client.tsx";
import { makeQueryClient } from "./query-client.ts";
import { read, requestContext } from "./server.ts";

const requestClient = cache(makeQueryClient);

/** Query options that call the procedures in this process, without HTTP. */
export function serverTRPC() {
  return createTRPCOptionsProxy({
    router: getRuntime().router,
    ctx: requestContext,
    queryClient: requestClient,
  });
}

/** Fetches what the view will ask for; a row that is not there, or not theirs, is a 404 page. */
export function prefetch<Data, Failure, Key extends readonly unknown[]>(
  options: FetchQueryOptions<Data, Failure, Data, Key>,
): Promise<Data> {
  return read(() => requestClient().fetchQuery(options));
}

/**
 * Hands the prefetched answers to the views below, which draw them in the browser. Apart from `read`, so
 * that a page drawn on the server loads neither the cache nor the address library.
 */
export function HydrateClient({ children }: { children: ReactNode }) {
  return (
    <Queries>
      <NuqsAdapter>
        <HydrationBoundary state={dehydrate(requestClient())}>{children}</HydrationBoundary>
      </NuqsAdapter>
    </Queries>
  );
}
