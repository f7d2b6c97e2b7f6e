import type { GuardName } from "./actions.ts";

/**
 * Why an action is refused. `permission` and `own_unit` are about the person, `state` and the
 * guards about the finding as it stands, `missing` and `invalid` about what was entered.
 */
export type RefusalCode = "permission" | "state" | "missing" | "invalid" | GuardName;

/** A refusal in words a clerk understands: the rule, and what to do. `field` is a dotted input path. */
export type Refusal = { code: RefusalCode; message: string; field?: string };
