import { z } from "zod";
import { findingCategories, severities } from "../finding/state.ts";
import { checkKinds } from "./checklist.ts";

const text = (field: string, max: number) =>
  z.string().trim().min(2, `请填写${field}`).max(max, `${field}不超过${max}个字`);

/** One item 检查项: what is looked at, which duty it serves, and what a failure becomes. */
export const checklistItem = z.object({
  /** Stable within the checklist's revisions, e.g. `D4-1`. */
  code: z.string().trim().min(1, "请填写检查项编号").max(12, "检查项编号不超过12个字符"),
  text: text("检查内容", 200),
  /** How to look: where, what to ask for; may be empty. */
  guidance: z.string().trim().max(300, "检查方法不超过300个字"),
  kind: z.enum(checkKinds, "请选择填答方式"),
  /** Indicator of the scheme; null where only a clause is named. */
  dutyCode: z.string().max(8).nullable(),
  clause: z.string().trim().max(300, "责任条款不超过300个字"),
  category: z.enum(findingCategories, "请选择问题类别"),
  severity: z.enum(severities, "请选择问题等级"),
  criteria: z.array(text("销号标准", 300)).min(1, "请至少填写一条销号标准").max(10),
  /** Working days to the due date; null takes the severity's term. */
  days: z.int().min(1, "整改天数至少1天").max(250, "整改天数不超过250个工作日").nullable(),
});
export type ChecklistItem = z.infer<typeof checklistItem>;

/** A whole checklist as edited; item codes are unique, and each item names an indicator or a clause. */
export const checklistInput = z.object({
  year: z.int().min(2000).max(2100),
  title: text("清单名称", 60),
  items: z
    .array(checklistItem)
    .min(1, "请至少列一个检查项")
    .max(120, "检查项最多120个")
    .superRefine((items, context) => {
      const seen = new Set<string>();
      for (const [at, item] of items.entries()) {
        if (seen.has(item.code)) {
          const message = `检查项编号“${item.code}”重复，请改用另一个编号`;
          context.addIssue({ code: "custom", path: [at, "code"], message });
        }
        seen.add(item.code);
        if (item.dutyCode === null && item.clause.length < 2) {
          const message = "请选择指标，或写明责任条款";
          context.addIssue({ code: "custom", path: [at, "clause"], message });
        }
      }
    }),
});
export type ChecklistInput = z.infer<typeof checklistInput>;
