/** The seven roles of DESIGN §3. One account holds one or more of them. */
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
export function rolesFitUnit(held: readonly Role[], unitId: string | null): boolean {
  const unitBound = held.filter((role) => (unitRoles as readonly Role[]).includes(role)).length;
  return unitId === null ? unitBound === 0 : unitBound === held.length && held.length > 0;
}

/** Who acts: one signed-in account with its scope. `unitId` is null for county-level accounts. */
export type Actor = {
  accountId: string;
  countyId: string;
  unitId: string | null;
  roles: readonly Role[];
  name: string;
};
