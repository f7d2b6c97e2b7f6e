import { type Role, roles } from "@xianlan/domain/account";
import { createLoader, type inferParserType, parseAsString } from "nuqs/server";

/** The accounts page's filters, as they stand in the URL. */
const accountFilter = {
  q: parseAsString.withDefault(""),
  unit: parseAsString.withDefault("all"),
  role: parseAsString.withDefault("all"),
  state: parseAsString.withDefault("all"),
};

export type AccountFilter = inferParserType<typeof accountFilter>;

/** What is left out of the address because it holds anyway. */
export const accountRules = { defaults: { unit: "all", role: "all", state: "all" } };

/** Reads the filters of a request. */
export const loadAccountFilter = createLoader(accountFilter);

const states = ["active", "disabled"] as const;
const uuidPattern = /^[0-9a-f-]{36}$/;

/** What the server is asked for; anything a URL may hold that is no filter counts as none. */
export function accountQuery({ q, unit, role, state }: AccountFilter) {
  const known = roles.find((each): each is Role => each === role);
  const wanted = states.find((each) => each === state);
  return {
    ...(q.trim() !== "" && { query: q.trim().slice(0, 40) }),
    ...(uuidPattern.test(unit) && { unitId: unit }),
    ...(known !== undefined && { role: known }),
    ...(wanted !== undefined && { state: wanted }),
  };
}
