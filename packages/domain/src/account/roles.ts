/** The seven roles. One account holds one or more of them. */
export const roles = [
  "leader",
  "office",
  "inspector",
  "unit_lead",
  "unit_clerk",
  "admin",
  "auditor",
] as const;
export type Role = (typeof roles)[number];

export const roleLabels = {
  leader: "县领导",
  office: "县委宣传部（督查办）",
  inspector: "督查员",
  unit_lead: "乡镇分管领导",
  unit_clerk: "乡镇宣传委员（专干）",
  admin: "系统管理员",
  auditor: "审计员",
} as const satisfies Record<Role, string>;

/** Roles whose account must belong to a unit; all others belong to the county. */
export const unitRoles = ["unit_lead", "unit_clerk"] as const satisfies readonly Role[];

/** Whether every role in the set may stand together: unit roles with a unit, county roles without one. */
export function rolesFitUnit(ownRoles: readonly Role[], unitId: string | null): boolean {
  const unitBound = ownRoles.filter((role) => (unitRoles as readonly Role[]).includes(role)).length;
  return unitId === null ? unitBound === 0 : unitBound === ownRoles.length && ownRoles.length > 0;
}

/**
 * Roles that no account holds together with those of another group: who administers accounts sees no
 * content, and who reads the audit log neither edits content nor administers.
 */
export const roleGroups = {
  content: ["leader", "office", "inspector", "unit_lead", "unit_clerk"],
  administration: ["admin"],
  audit: ["auditor"],
} as const satisfies Record<string, readonly Role[]>;
export type RoleGroup = keyof typeof roleGroups;

/** The group each role belongs to. */
export const groupOfRole = Object.fromEntries(
  Object.entries(roleGroups).flatMap(([group, members]) => members.map((role) => [role, group])),
) as Record<Role, RoleGroup>;

/** The first of the roles held that excludes `role`; null when it may be added. */
export function excludingRole(ownRoles: readonly Role[], role: Role): Role | null {
  return ownRoles.find((other) => groupOfRole[other] !== groupOfRole[role]) ?? null;
}

/** Why these roles may not stand together, naming two that exclude each other; null when they may. */
export function roleConflict(ownRoles: readonly Role[]): string | null {
  const [first] = ownRoles;
  const other = first === undefined ? null : excludingRole(ownRoles, first);
  if (first === undefined || other === null) return null;
  return `“${roleLabels[first]}”与“${roleLabels[other]}”不能由同一账号担任：${exclusionRule}`;
}

/** The rule in one sentence. */
export const exclusionRule = "系统管理员、审计员、业务角色三者互斥，请分别建立账号";

/** Who acts: one signed-in account with its scope. `unitId` is null for county-level accounts. */
export type Actor = {
  accountId: string;
  countyId: string;
  unitId: string | null;
  roles: readonly Role[];
  name: string;
};
