import type { ActionWrites } from "./action-write.ts";
import { insertMeasures } from "./measures.ts";

/** 签收: the measures of the cycle. */
export const acknowledgeWrites: ActionWrites<"acknowledge"> = {
  rows: async ({ txContext, input: { measures }, after }) => {
    await insertMeasures(txContext, after, measures);
    return { measures };
  },
};
