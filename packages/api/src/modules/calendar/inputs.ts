import { firstYear, holidayYear, lastYear } from "@xianlan/domain/calendar";
import { mutationInput } from "@xianlan/domain/input";
import { z } from "zod";

/** 0 while the county follows the national notice. */
const version = z.int().min(0).max(2_147_483_647);
const year = z.int().min(firstYear).max(lastYear);

export const yearInput = z.object({ year });
export type YearInput = z.infer<typeof yearInput>;

/** Null days ask what following the national notice again would move. */
export const previewInput = z.object({ year, days: holidayYear.shape.days.nullable() });
export type PreviewInput = z.infer<typeof previewInput>;

export const saveYearInput = mutationInput.and(holidayYear).and(z.object({ version }));
export type SaveYearInput = z.infer<typeof saveYearInput>;

export const followNationalInput = mutationInput.extend({ year, version });
export type FollowNationalInput = z.infer<typeof followNationalInput>;
