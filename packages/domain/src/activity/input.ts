import { z } from "zod";
import {
  type ActivityAttributes,
  type ActivityKind,
  activityKinds,
  attributeRefusal,
} from "../activity.ts";
import { dayInput } from "../day-input.ts";

const optionalDay = dayInput("发生日期应为“年-月-日”，如 2026-03-12");

/** The rule across fields: attributes of another kind, or values the kind's attribute cannot hold. */
export function refuseAttributes(
  { kind, attributes }: { kind: ActivityKind; attributes: ActivityAttributes },
  context: z.RefinementCtx,
): void {
  for (const [key, value] of Object.entries(attributes)) {
    const message = attributeRefusal(kind, key, value);
    if (message !== null) context.addIssue({ code: "custom", path: ["attributes", key], message });
  }
}

/** What a township writes down about one thing it did. No names of participants: a number alone. */
export const activityInput = z
  .object({
    kind: z.enum(activityKinds, "请选择类别"),
    happenedOn: optionalDay,
    title: z.string().trim().min(2, "请填写标题，至少2个字").max(120, "标题不超过120个字"),
    attributes: z.record(z.string().max(40), z.union([z.string(), z.boolean()])),
    placeId: z.uuid("请从名录中选择点位").nullable(),
    placeText: z.string().trim().max(60, "地点不超过60个字"),
    attendance: z.int("参加人数应为整数").min(0, "参加人数不能为负").max(100_000).nullable(),
    link: z.union([
      z.literal(""),
      z.url({ protocol: /^https?$/, error: "网址应以 http:// 或 https:// 开头" }).max(500),
    ]),
    attachmentIds: z.array(z.uuid()).max(20, "一条记录最多20个附件"),
  })
  .superRefine(refuseAttributes);
export type ActivityInput = z.infer<typeof activityInput>;
