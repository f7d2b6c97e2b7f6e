import { selfCheckStates } from "@xianlan/domain/self-check";
import { createLoader, parseAsJson, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { z } from "zod";

const cursor = z.object({ value: z.iso.datetime(), id: z.uuid() });

/** Which self-checks are shown, after which row, and the one a notice pointed at. */
export const selfCheckParams = {
  state: parseAsStringLiteral(selfCheckStates),
  id: parseAsString,
  after: parseAsJson((value) => z.array(cursor).max(40).parse(value)),
};

export const loadSelfCheckParams = createLoader(selfCheckParams);

/** The list query the address asks for. */
export function listQuery({ state, after }: Awaited<ReturnType<typeof loadSelfCheckParams>>) {
  return { state, cursor: after?.at(-1) ?? null };
}
