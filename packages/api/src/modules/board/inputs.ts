import { boardLayouts, findingFilter } from "@xianlan/domain";
import { z } from "zod";

/** What of the list's filter narrows the board; states and status lights are its own columns. */
export const boardInput = findingFilter
  .pick({ unitId: true, inspectionId: true, severity: true, category: true, q: true })
  .extend({ by: z.enum(boardLayouts).default("state") });
export type BoardInput = z.infer<typeof boardInput>;
