import { z } from "zod";

/** Whose page: the county names a unit; a unit's own comes from its session, whatever it names. */
export const rectificationInput = z.object({ unitId: z.uuid("单位编号不正确").nullable() });
export type RectificationInput = z.infer<typeof rectificationInput>;
