import { isDeepStrictEqual } from "node:util";
import { inspectionDraw, place, unit } from "@xianlan/db";
import type { ByIdInput } from "@xianlan/domain/input";
import { drawPlaces, drawRule } from "@xianlan/domain/inspection";
import { type PlaceKind, placeKindLabels } from "@xianlan/domain/unit";
import { and, eq, inArray } from "drizzle-orm";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { notFound, refused } from "../../errors.ts";
import { read } from "../../transaction.ts";
import type { RepeatedDraw } from "./result.ts";

/** 复核抽签: draws the recorded pool again by its seed, and says whether the same places come out. */
export function repeatDraw(context: Context, { id }: ByIdInput): Promise<RepeatedDraw> {
  const grant = authorize(context, "inspection.read");
  return read(context, grant, async (tx) => {
    const { countyId } = grant.actor;
    const [row] = await tx
      .select()
      .from(inspectionDraw)
      .where(and(eq(inspectionDraw.countyId, countyId), eq(inspectionDraw.id, id)));
    if (row === undefined) throw notFound("次抽签");
    const { seed, rule, pool, drawnIds, drawnAt, drawnByName } = row;
    if (rule !== drawRule) throw refused(`这次抽签用的是第${rule}版规则，本系统已不能复核`);
    const redrawn = drawPlaces(seed, pool);
    const spots = await tx
      .select({ id: place.id, name: place.name })
      .from(place)
      .where(and(eq(place.countyId, countyId), inArray(place.id, redrawn)));
    const units = await tx
      .select({ id: unit.id, name: unit.name })
      .from(unit)
      .where(eq(unit.countyId, countyId));
    const names = new Map([...spots, ...units].map((one) => [one.id, one.name]));
    const drawnPlaces = new Set(redrawn);
    return {
      id,
      seed,
      rule,
      drawn: drawnIds.length,
      drawnAt,
      drawnByName,
      matches: isDeepStrictEqual([...redrawn].sort(), [...drawnIds].sort()),
      strata: pool.map(({ stratum, take, placeIds }) => ({
        stratum: stratumText(stratum, names),
        take,
        pool: placeIds.length,
        drawnNames: placeIds
          .filter((one) => drawnPlaces.has(one))
          .map((one) => names.get(one) ?? one),
      })),
    };
  });
}

/** “青石镇·村、社区” of the stratum's key. */
function stratumText(stratum: string, names: ReadonlyMap<string, string>): string {
  const [unitId = "", kinds = ""] = stratum.split("/");
  const labels = kinds.split("+").map((kind) => placeKindLabels[kind as PlaceKind]);
  return `${names.get(unitId) ?? unitId}·${labels.join("、")}`;
}
