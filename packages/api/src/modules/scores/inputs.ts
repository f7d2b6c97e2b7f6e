import { storedIdInput } from "@xianlan/domain/input";
import { z } from "zod";

const year = z.int("年份不正确").min(2000).max(2099).optional();

export const matrixInput = z.object({ year }).optional();
export type MatrixInput = z.infer<typeof matrixInput>;

export const unitScoreInput = z.object({ id: storedIdInput, year });
export type UnitScoreInput = z.infer<typeof unitScoreInput>;

export const indicatorScoreInput = z.object({
  code: z.string().regex(/^[A-Z]{1,2}\d{1,2}$/, "指标代码不正确"),
  year,
});
export type IndicatorScoreInput = z.infer<typeof indicatorScoreInput>;
