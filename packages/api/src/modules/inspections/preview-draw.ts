import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { read } from "../../transaction.ts";
import { drawFor } from "./draw-pool.ts";
import type { PreviewDrawInput } from "./inputs.ts";
import { loadInspection } from "./load.ts";
import type { DrawPreview } from "./result.ts";

/** 试抽: what the seed would draw. Nothing is written, and the same seed gives the same places. */
export function previewDraw(context: Context, input: PreviewDrawInput): Promise<DrawPreview> {
  const grant = authorize(context, "inspection.manage");
  return read(context, grant, async (tx) => {
    const inspection = await loadInspection(tx, grant.actor, input.id);
    const { seed, rule, strata, drawnIds } = await drawFor(tx, inspection, input);
    return { seed, rule, strata, drawnIds };
  });
}
