import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { getRuntime } from "../runtime.ts";

/** The request's context, made once a render. */
export const requestContext = cache(async () =>
  getRuntime().createContext(new Headers(await headers())),
);

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
