import "server-only";
import { dehydrate, type FetchQueryOptions, HydrationBoundary } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { cache, type ReactNode } from "react";
import { getRuntime } from "../runtime.ts";
import { Queries } from "./client.tsx";
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

type Procedures = ReturnType<ReturnType<typeof getRuntime>["router"]["createCaller"]>;

const procedures = cache(() => getRuntime().router.createCaller(requestContext));

// An address that is no id names nothing either; a page one may not read is not there.
const notThere: readonly unknown[] = ["NOT_FOUND", "BAD_REQUEST", "FORBIDDEN"];

function isNotThere(error: unknown): boolean {
  return error instanceof Error && notThere.includes(Reflect.get(error, "code"));
}

/**
 * What a page shows, asked of the procedures in this process; a row that is not there, or not theirs, is
 * a 404 page. Any other failure is the error page, which offers to ask again.
 */
export async function read<Answer>(
  question: (ask: Procedures) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await question(procedures());
  } catch (error) {
    if (isNotThere(error)) notFound();
    throw error;
  }
}

/** The same for a part of a page that is left out, as null, where this person may not read it. */
export async function readIfAllowed<Answer>(
  question: (ask: Procedures) => Promise<Answer>,
): Promise<Answer | null> {
  try {
    return await question(procedures());
  } catch (error) {
    if (isNotThere(error)) return null;
    throw error;
  }
}

/** Fetches what the view will ask for; a row that is not there, or not theirs, is a 404 page. */
export async function prefetch<Data, Failure, Key extends readonly unknown[]>(
  options: FetchQueryOptions<Data, Failure, Data, Key>,
): Promise<Data> {
  try {
    return await requestClient().fetchQuery(options);
  } catch (error) {
    if (isNotThere(error)) notFound();
    throw error;
  }
}

/** Hands the prefetched answers to the views below. */
export function HydrateClient({ children }: { children: ReactNode }) {
  return (
    <Queries>
      <NuqsAdapter>
        <HydrationBoundary state={dehydrate(requestClient())}>{children}</HydrationBoundary>
      </NuqsAdapter>
    </Queries>
  );
}
