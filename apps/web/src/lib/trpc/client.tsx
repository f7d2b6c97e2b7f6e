"use client";

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import type { AppRouter } from "@xianlan/api";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useEffect, useState } from "react";
import { onAct, personHeaders } from "../background.ts";
import { makeQueryClient } from "./query-client.ts";

const context = createTRPCContext<AppRouter>();
export const useTRPC = context.useTRPC;
/** Procedures called one by one, past the cache of queries. */
export const useTRPCClient = context.useTRPCClient;

/** Options of a query that a timer repeats, whatever the person does: it never prolongs the session. */
export const polled = { context: { polled: true } };

let browserClient: QueryClient | undefined;

/** The browser keeps one client for its life; the server makes one a render. */
function queryClient(): QueryClient {
  if (typeof window === "undefined") return makeQueryClient();
  browserClient ??= makeQueryClient();
  return browserClient;
}

/** Data, URL state: what every view below needs. */
export function Providers({ children }: { children: ReactNode }) {
  const client = queryClient();
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        httpBatchLink({
          url: "/api/trpc",
          maxURLLength: 6_000,
          maxItems: 8,
          // One request that is not a poll makes the whole batch a person's.
          headers: ({ opList }) =>
            personHeaders(opList.every(({ context }) => context.polled === true)),
        }),
      ],
    }),
  );
  // On every page, also those without the frame: a touch there counts as the person's activity.
  useEffect(() => onAct(() => undefined), []);
  return (
    <QueryClientProvider client={client}>
      <context.TRPCProvider trpcClient={trpcClient} queryClient={client}>
        <NuqsAdapter>{children}</NuqsAdapter>
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
