import { selfCheckStates } from "@xianlan/domain/self-check";
import { createLoader, parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { parseAsPageEnd } from "../../lib/address/page-end.ts";

/** Which self-checks are shown, after which row, and the one a notice pointed at. */
const selfCheckParams = {
  state: parseAsStringLiteral(selfCheckStates),
  id: parseAsString,
  after: parseAsArrayOf(parseAsPageEnd),
};

export const loadSelfCheckParams = createLoader(selfCheckParams);

export type SelfCheckParams = Awaited<ReturnType<typeof loadSelfCheckParams>>;

/** The list query the address asks for. */
export function listQuery({ state, after }: SelfCheckParams) {
  return { state, cursor: after?.at(-1) ?? null };
}
