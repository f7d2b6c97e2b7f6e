import { z } from "zod";
import { placeKinds, unitKinds } from "./unit.ts";

const name = (field: string) =>
  z.string().trim().min(2, `${field}至少2个字`).max(40, `${field}不超过40个字`);

/** Input of a unit; `regionCode` is the dated 12-digit statistical code, an attribute, never a key. */
export const unitInput = z.object({
  name: name("单位名称"),
  shortName: z.string().trim().max(20, "简称不超过20个字"),
  kind: z.enum(unitKinds),
  regionCode: z.string().regex(/^(\d{12})?$/, "区划代码应为12位数字，可以留空"),
  active: z.boolean(),
});
export type UnitInput = z.infer<typeof unitInput>;

export const placeInput = z.object({
  unitId: z.uuid("请选择所属单位"),
  name: name("点位名称"),
  kind: z.enum(placeKinds),
  active: z.boolean(),
});
export type PlaceInput = z.infer<typeof placeInput>;
