import { scheme } from "@xianlan/db";
import { type SchemeRules, templateRules } from "@xianlan/domain/scheme";
import { v7 as uuid } from "uuid";
import type { World } from "./world.ts";

/** Puts a scheme in force for a test county, the default one unless stated otherwise. Gives its id. */
export async function withScheme(
  world: World,
  { year = 2026, rules = templateRules() }: { year?: number; rules?: SchemeRules } = {},
): Promise<string> {
  const id = uuid();
  const at = `${year}-01-02T02:00:00Z`;
  await world.admin.insert(scheme).values({
    countyId: world.countyId,
    id,
    year,
    revision: 1,
    title: `${year}年度考核方案`,
    rules,
    state: "in_force",
    inForceOn: `${year}-01-02`,
    approvedAt: at,
    approvedByName: "周县长",
    createdByName: "何主任",
    createdAt: at,
    updatedAt: at,
    updatedByName: "何主任",
  });
  return id;
}
