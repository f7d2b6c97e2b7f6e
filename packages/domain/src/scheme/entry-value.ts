import { z } from "zod";

const amount = z.string().regex(/^\d{1,12}(?:\.\d{1,4})?$/, "应为数字，不能为负，小数不超过4位");

/**
 * What an entry holds: typed figures by field key, or a duty done on a day. A field absent is blank,
 * `"0"` is zero; 不适用 is the entry's own mark with a reason.
 */
export const entryValue = z.discriminatedUnion("type", [
  z.object({ type: z.literal("figures"), figures: z.record(z.string().max(31), amount) }),
  z.object({
    type: z.literal("duty"),
    done: z.boolean(),
    /** When it was done; null while it is not. */
    on: z.iso.date("办结日期应为“年-月-日”").nullable(),
  }),
  /** Derived at the lock from records: kept as proof, never typed. */
  z.object({ type: z.literal("derived"), amount: amount, records: z.int().min(0) }),
]);
export type EntryValue = z.infer<typeof entryValue>;
