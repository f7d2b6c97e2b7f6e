import { boardLayouts, findingFilter } from "@xianlan/domain/finding";
import { z } from "zod";

/** The part of the list's filter that applies to the board; states and status lights are its own columns. */
export const boardInput = findingFilter
  .pick({ unitId: true, inspectionId: true, severity: true, category: true, q: true })
  .extend({ by: z.enum(boardLayouts).default("state") });
export type BoardInput = z.infer<typeof boardInput>;
