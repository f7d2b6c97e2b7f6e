import { describe, expect, it } from "vitest";
import { permissions } from "./permissions.ts";
import { excludingRole, groupOfRole, roleConflict, roleGroups, roles } from "./roles.ts";

describe("roles that exclude each other", () => {
  it("are in one group each, every role once", () => {
    expect(Object.values(roleGroups).flat().sort()).toEqual([...roles].sort());
    for (const role of roles) expect(roleGroups[groupOfRole[role]]).toContain(role);
  });

  it("stand together within a group and never across, whichever comes first", () => {
    for (const first of roles) {
      expect(roleConflict([first])).toBeNull();
      for (const second of roles) {
        const apart = groupOfRole[first] !== groupOfRole[second];
        expect(roleConflict([first, second]) !== null).toBe(apart);
        expect(excludingRole([first], second)).toBe(apart ? first : null);
      }
    }
    expect(roleConflict([])).toBeNull();
    expect(roleConflict(["leader", "office", "auditor"])).toBe(
      "“县领导”与“审计员”不能由同一账号担任：系统管理员、审计员、业务角色三者互斥，请分别建立账号",
    );
  });

  it("have no permission of another group, except for the own account", () => {
    for (const [name, rule] of Object.entries(permissions)) {
      const groups = new Set(rule.roles.map((role) => groupOfRole[role]));
      if (rule.area !== "self") expect(groups.size, name).toBe(1);
    }
  });
});
