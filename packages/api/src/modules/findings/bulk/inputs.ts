import { dayField } from "@xianlan/domain/calendar";
import { idInput, mutationInput, rowVersion } from "@xianlan/domain/input";
import { z } from "zod";
import { verifierInput } from "../inputs.ts";

const items = z
  .array(z.object({ id: idInput, version: rowVersion }))
  .min(1, "请至少选择一件问题")
  .max(200, "一次最多办理200件");

/** One action of the office on a selection of findings. */
export const bulkInput = z.discriminatedUnion("action", [
  mutationInput.extend({ action: z.literal("issue"), items }),
  mutationInput.extend({ action: z.literal("assign"), items, ...verifierInput.shape }),
  mutationInput.extend({ action: z.literal("set_due"), items, dueOn: dayField("整改时限") }),
  mutationInput.extend({
    action: z.literal("remind"),
    items,
    /** Null where no reply is required. */
    replyDueOn: dayField("回复期限").nullable(),
  }),
]);
export type BulkInput = z.infer<typeof bulkInput>;
