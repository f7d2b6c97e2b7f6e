import { procedure, router } from "../../trpc.ts";
import { createPlace } from "./create-place.ts";
import { createUnit } from "./create-unit.ts";
import { editPlace } from "./edit-place.ts";
import { editUnit } from "./edit-unit.ts";
import {
  createPlaceInput,
  createUnitInput,
  editPlaceInput,
  editUnitInput,
  placeListInput,
} from "./inputs.ts";
import { listPlaces, listUnits } from "./queries.ts";

export const directoryRouter = router({
  units: procedure.query(({ ctx }) => listUnits(ctx)),
  places: procedure.input(placeListInput).query(({ ctx, input }) => listPlaces(ctx, input)),
  createUnit: procedure.input(createUnitInput).mutation(({ ctx, input }) => createUnit(ctx, input)),
  editUnit: procedure.input(editUnitInput).mutation(({ ctx, input }) => editUnit(ctx, input)),
  createPlace: procedure
    .input(createPlaceInput)
    .mutation(({ ctx, input }) => createPlace(ctx, input)),
  editPlace: procedure.input(editPlaceInput).mutation(({ ctx, input }) => editPlace(ctx, input)),
});
