import { z } from "zod";
import { findingDraftInput } from "../finding/draft-input.ts";
import { optionalText } from "../input/free-text.ts";
import { checkResults } from "./visit.ts";

/** What was found on one item. Counts only where the item counts; a failure says what was seen. */
export const checkInput = z
  .object({
    itemCode: z.string().min(1).max(12),
    result: z.enum(checkResults, "请选择检查结果"),
    checked: z.int().min(0).max(100_000).nullable(),
    failed: z.int().min(0).max(100_000).nullable(),
    text: optionalText("检查情况", 1000),
  })
  .refine((result) => (result.failed ?? 0) <= (result.checked ?? result.failed ?? 0), {
    message: "不合格数不能大于抽查数",
    path: ["failed"],
  });
export type CheckInput = z.infer<typeof checkInput>;

/** The draft a failed item opens; inspection, unit, place and day come from the visit. */
export const checkFinding = findingDraftInput.omit({
  inspectionId: true,
  unitId: true,
  placeId: true,
  foundOn: true,
});
export type CheckFinding = z.infer<typeof checkFinding>;
