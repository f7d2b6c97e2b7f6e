import "server-only";
import { dehydrate, type FetchQueryOptions, HydrationBoundary } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache, type ReactNode } from "react";
import { getRuntime } from "../runtime.ts";
import { makeQueryClient } from "./query-client.ts";

const requestClient = cache(makeQueryClient);

/** The request's context, made once a render. */
export const requestContext = cache(async () =>
  getRuntime().createContext(new Headers(await headers())),
);

/** Query options that call the procedures in this process, without HTTP. */
export function serverTRPC() {
  return createTRPCOptionsProxy({
    router: getRuntime().router,
    ctx: requestContext,
    queryClient: requestClient,
  });
}

/** Fetches what the view will ask for; a row that is not there, or not theirs, is a 404 page. */
export async function prefetch<Data, Failure, Key extends readonly unknown[]>(
  options: FetchQueryOptions<Data, Failure, Data, Key>,
): Promise<Data> {
  try {
    return await requestClient().fetchQuery(options);
  } catch (error) {
    const code = error instanceof Error ? Reflect.get(error, "code") : undefined;
    // An address that is no id names nothing either; a page one may not read is not there.
    if (code === "NOT_FOUND" || code === "BAD_REQUEST" || code === "FORBIDDEN") notFound();
    throw error;
  }
}

/** Hands the prefetched answers to the views below. */
export function HydrateClient({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(requestClient())}>{children}</HydrationBoundary>;
}
