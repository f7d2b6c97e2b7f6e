import { mutationInput, versionedInput } from "@xianlan/domain/input";
import { placeInput, unitInput } from "@xianlan/domain/unit";
import { z } from "zod";

export const placeListInput = z.object({ unitId: z.uuid().optional() });
export type PlaceListInput = z.infer<typeof placeListInput>;

export const createUnitInput = mutationInput.extend(unitInput.shape);
export type CreateUnitInput = z.infer<typeof createUnitInput>;

export const editUnitInput = versionedInput.extend(unitInput.shape);
export type EditUnitInput = z.infer<typeof editUnitInput>;

export const createPlaceInput = mutationInput.extend(placeInput.shape);
export type CreatePlaceInput = z.infer<typeof createPlaceInput>;

/** A place stays with its unit: findings there are the unit's. */
export const editPlaceInput = versionedInput.extend(placeInput.omit({ unitId: true }).shape);
export type EditPlaceInput = z.infer<typeof editPlaceInput>;
