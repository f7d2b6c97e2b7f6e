import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@xianlan/api";
import { personHeaders } from "../background.ts";

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;
type Modules = AppRouter["_def"]["record"];

/** Procedures of a kind, as `finding.bulk`. */
type PathOf<Kind> = {
  [Module in keyof Modules & string]: {
    [Name in keyof Modules[Module] & string]: Modules[Module][Name] extends {
      _def: { type: Kind };
    }
      ? `${Module}.${Name}`
      : never;
  }[keyof Modules[Module] & string];
}[keyof Modules & string];

export type QueryPath = PathOf<"query">;
export type MutationPath = PathOf<"mutation">;

type At<All, Path> = Path extends `${infer Module}.${infer Name}`
  ? Module extends keyof All
    ? Name extends keyof All[Module]
      ? All[Module][Name]
      : never
    : never
  : never;

export type InputOf<Path> = At<Inputs, Path>;
export type OutputOf<Path> = At<Outputs, Path>;

/** What the product refused, with what it says of it; see `actionError`. */
class Refused extends Error {
  override name = "Refused";
  readonly data: unknown;
  constructor(message: string, data: unknown) {
    super(message);
    this.data = data;
  }
}

async function answerOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  const { result, error } = body as {
    result?: { data?: unknown };
    error?: { message?: string; data?: unknown };
  };
  if (error !== undefined) throw new Refused(error.message ?? "refused", error.data);
  return result?.data;
}

/**
 * Asks one query over HTTP, for islands that need an answer now and then and no cache: a page that has
 * no other pays for no library.
 * @throws Refused what the product refused; any other error: the line is lost
 */
export async function ask<Path extends QueryPath>(
  path: Path,
  input: InputOf<Path>,
  options: { polled?: boolean; signal?: AbortSignal } = {},
): Promise<OutputOf<Path>> {
  const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  const response = await fetch(`/api/trpc/${path}${query}`, {
    headers: personHeaders(options.polled),
    signal: options.signal ?? null,
  });
  return (await answerOf(response)) as OutputOf<Path>;
}

/**
 * Sends one mutation over HTTP; without a connection it waits until there is one.
 * @throws Refused what the product refused; any other error: the line is lost
 */
export async function send<Path extends MutationPath>(
  path: Path,
  input: InputOf<Path>,
): Promise<OutputOf<Path>> {
  await online();
  const response = await fetch(`/api/trpc/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...personHeaders() },
    body: JSON.stringify(input),
  });
  return (await answerOf(response)) as OutputOf<Path>;
}

function online(): Promise<void> {
  if (navigator.onLine) return Promise.resolve();
  return new Promise((resolve) => {
    window.addEventListener("online", () => resolve(), { once: true });
  });
}
