/** Kinds of reporting unit: township, subdistrict, county department. */
export const unitKinds = ["township", "subdistrict", "department"] as const;
export type UnitKind = (typeof unitKinds)[number];
export const unitKindLabels = {
  township: "乡镇",
  subdistrict: "街道",
  department: "县直部门",
} as const satisfies Record<UnitKind, string>;

/** Kinds of place below a unit where a visit or finding happens. */
export const placeKinds = ["village", "community", "facility"] as const;
export type PlaceKind = (typeof placeKinds)[number];
export const placeKindLabels = {
  village: "村",
  community: "社区",
  facility: "阵地",
} as const satisfies Record<PlaceKind, string>;
