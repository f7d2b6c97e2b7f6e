import { procedure, router } from "../../trpc.ts";
import { readIndicator } from "./indicator.ts";
import { indicatorScoreInput, matrixInput, unitScoreInput } from "./inputs.ts";
import { readMatrix } from "./matrix.ts";
import { readThisMonth } from "./this-month.ts";
import { readUnitScore } from "./unit.ts";

export const scoreRouter = router({
  matrix: procedure.input(matrixInput).query(({ ctx, input }) => readMatrix(ctx, input)),
  unit: procedure.input(unitScoreInput).query(({ ctx, input }) => readUnitScore(ctx, input)),
  indicator: procedure
    .input(indicatorScoreInput)
    .query(({ ctx, input }) => readIndicator(ctx, input)),
  thisMonth: procedure.query(({ ctx }) => readThisMonth(ctx)),
});
