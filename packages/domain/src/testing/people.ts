import type { Actor, Role } from "../account/roles.ts";

const countyId = "00000000-0000-7000-8000-00000000c001";

/** The unit of the sample finding, and another one. */
export const ownUnit = "00000000-0000-7000-8000-00000000d001";
export const otherUnit = "00000000-0000-7000-8000-00000000d002";

function person(name: string, role: Role, unitId: string | null = null): Actor {
  return { accountId: `account-${name}`, countyId, unitId, roles: [role], name };
}

/** One account a role, and a second where a rule needs two people. */
export const people = {
  leader: person("leader", "leader"),
  office: person("office", "office"),
  colleague: person("colleague", "office"),
  inspector: person("inspector", "inspector"),
  inspector2: person("inspector2", "inspector"),
  lead: person("lead", "unit_lead", ownUnit),
  clerk: person("clerk", "unit_clerk", ownUnit),
  neighbour: person("neighbour", "unit_lead", otherUnit),
  admin: person("admin", "admin"),
  auditor: person("auditor", "auditor"),
} as const satisfies Record<string, Actor>;
export const everybody: readonly Actor[] = Object.values(people);
