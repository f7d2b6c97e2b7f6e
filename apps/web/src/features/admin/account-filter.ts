import { type Role, roles } from "@xianlan/domain/account";
import { createLoader, debounce, parseAsString } from "nuqs/server";

/** The accounts page's filters, as they stand in the URL. */
export const accountFilter = {
  q: parseAsString.withDefault("").withOptions({ limitUrlUpdates: debounce(300) }),
  unit: parseAsString.withDefault("all"),
  role: parseAsString.withDefault("all"),
  state: parseAsString.withDefault("all"),
};

/** Reads the filters of a request, for its first answer. */
export const loadAccountFilter = createLoader(accountFilter);

type Filter = { q: string; unit: string; role: string; state: string };

const states = ["active", "disabled"] as const;
const uuidPattern = /^[0-9a-f-]{36}$/;

/** What the server is asked for; anything a URL may hold that is no filter counts as none. */
export function accountQuery({ q, unit, role, state }: Filter) {
  const known = roles.find((each): each is Role => each === role);
  const wanted = states.find((each) => each === state);
  return {
    ...(q.trim() !== "" && { query: q.trim().slice(0, 40) }),
    ...(uuidPattern.test(unit) && { unitId: unit }),
    ...(known !== undefined && { role: known }),
    ...(wanted !== undefined && { state: wanted }),
  };
}
