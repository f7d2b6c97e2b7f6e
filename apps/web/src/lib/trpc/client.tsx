"use client";

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import type { AppRouter } from "@xianlan/api";
import { type ReactNode, useState } from "react";
import { personHeaders } from "../background.ts";
import { onWrite } from "./after-write.ts";
import { makeQueryClient } from "./query-client.ts";

const context = createTRPCContext<AppRouter>();
export const useTRPC = context.useTRPC;
/** Procedures called one by one, past the cache of queries. */
export const useTRPCClient = context.useTRPCClient;

let browserClient: QueryClient | undefined;

/** The browser keeps one client for its life; the server makes one a render. */
function queryClient(): QueryClient {
  if (typeof window === "undefined") return makeQueryClient();
  if (browserClient === undefined) {
    const made = makeQueryClient();
    onWrite((written) => (written === "page" ? made.invalidateQueries() : undefined));
    browserClient = made;
  }
  return browserClient;
}

/**
 * The cache for islands that ask on demand: pickers, previews, dialogs. Stands around them, in the file
 * that comes when they are opened, so that a page nobody asks anything on does not load it.
 */
export function Queries({ children }: { children: ReactNode }) {
  const client = queryClient();
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        httpBatchLink({
          url: "/api/trpc",
          maxURLLength: 6_000,
          maxItems: 8,
          headers: () => personHeaders(),
        }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={client}>
      <context.TRPCProvider trpcClient={trpcClient} queryClient={client}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
