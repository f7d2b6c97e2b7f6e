import type { Role } from "@xianlan/domain/account";
import type { PlaceKind, UnitKind } from "@xianlan/domain/unit";

/** Units of a test county: two townships and a subdistrict. */
export const testUnits = {
  qingshi: { name: "青石镇", kind: "township" },
  baisha: { name: "白沙乡", kind: "township" },
  chengguan: { name: "城关街道", kind: "subdistrict" },
} as const satisfies Record<string, { name: string; kind: UnitKind }>;
export type UnitName = keyof typeof testUnits;

/** Places of a test county. */
export const testPlaces = {
  shangcun: { unit: "qingshi", name: "上村", kind: "village" },
  xiacun: { unit: "qingshi", name: "下村", kind: "village" },
  baisha_station: { unit: "baisha", name: "白沙乡文明实践所", kind: "facility" },
  north_gate: { unit: "chengguan", name: "北门社区", kind: "community" },
} as const satisfies Record<string, { unit: UnitName; name: string; kind: PlaceKind }>;
export type PlaceName = keyof typeof testPlaces;

/**
 * Accounts of a test county: each role by its own name, unit roles at 青石镇, `baisha_*` at 白沙乡,
 * and a second account where a rule asks for another person.
 */
export const testAccounts = {
  leader: { unit: null, roles: ["leader"], name: "周县长" },
  office: { unit: null, roles: ["office"], name: "何主任" },
  office2: { unit: null, roles: ["office"], name: "林副主任" },
  inspector: { unit: null, roles: ["inspector"], name: "方督查" },
  inspector2: { unit: null, roles: ["inspector"], name: "罗督查" },
  unit_lead: { unit: "qingshi", roles: ["unit_lead"], name: "石书记" },
  unit_clerk: { unit: "qingshi", roles: ["unit_clerk"], name: "石干事" },
  baisha_lead: { unit: "baisha", roles: ["unit_lead"], name: "沙书记" },
  baisha_clerk: { unit: "baisha", roles: ["unit_clerk"], name: "沙干事" },
  admin: { unit: null, roles: ["admin"], name: "管理员" },
  auditor: { unit: null, roles: ["auditor"], name: "审计员" },
} as const satisfies Record<
  string,
  { unit: UnitName | null; roles: readonly Role[]; name: string }
>;
export type AccountName = keyof typeof testAccounts;

/** Every key of a table, typed. */
export function namesOf<Name extends string>(table: Record<Name, unknown>): Name[] {
  return Object.keys(table) as Name[];
}
