import { dayInput } from "@xianlan/domain/calendar";
import { mutationInput, rowVersion } from "@xianlan/domain/input";
import { z } from "zod";
import { verifierInput } from "../inputs.ts";

const id = z.uuid("编号不正确");
const day = (field: string) => dayInput(`${field}应为“年-月-日”，如 2026-11-05`);

const items = z
  .array(z.object({ id, version: rowVersion }))
  .min(1, "请至少选择一件问题")
  .max(200, "一次最多办理200件");

/** One action of the office on a selection of findings. */
export const bulkInput = z.discriminatedUnion("action", [
  mutationInput.extend({ action: z.literal("issue"), items }),
  mutationInput.extend({ action: z.literal("assign"), items, ...verifierInput.shape }),
  mutationInput.extend({ action: z.literal("set_due"), items, dueOn: day("整改时限") }),
  mutationInput.extend({
    action: z.literal("remind"),
    items,
    /** Null where no reply is required. */
    replyDueOn: day("回复期限").nullable(),
  }),
]);
export type BulkInput = z.infer<typeof bulkInput>;
