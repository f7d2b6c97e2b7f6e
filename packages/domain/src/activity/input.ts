import { z } from "zod";
import { dayField } from "../calendar/day-input.ts";
import { freeText, optionalText } from "../input/free-text.ts";
import { type ActivityAttributes, type ActivityKind, attributeRefusal } from "./activity.ts";
import { type ActivityCatalogue, activityCatalogue, definitionOf } from "./catalogue.ts";

const optionalDay = dayField("发生日期", "2026-03-12");

type Attributed = { kind: ActivityKind; attributes: ActivityAttributes };

/**
 * The rule across fields: attributes of another kind, values the kind's attribute cannot hold, and
 * attributes the kind requires.
 */
function attributesCheck(catalogue: ActivityCatalogue) {
  return ({ kind, attributes }: Attributed, context: z.RefinementCtx): void => {
    const refuse = (key: string, message: string) =>
      context.addIssue({ code: "custom", path: ["attributes", key], message });
    for (const [key, value] of Object.entries(attributes)) {
      const message = attributeRefusal(kind, key, value, catalogue);
      if (message !== null) refuse(key, message);
    }
    for (const { key, label, required } of definitionOf(kind, catalogue)?.attributes ?? []) {
      if (required && !attributes[key]) refuse(key, `请填写“${label}”`);
    }
  };
}

/** The rule across fields for the product's own kinds. */
export const refuseAttributes = attributesCheck(activityCatalogue);

/** Fields of a record of any kind. */
const commonFields = {
  happenedOn: optionalDay,
  title: freeText(z.string().trim().min(2, "请填写标题，至少2个字").max(120, "标题不超过120个字")),
  attributes: z.record(z.string().max(40), z.union([freeText(z.string()), z.boolean()])),
  placeId: z.uuid("请从名录中选择点位").nullable(),
  placeText: optionalText("地点", 60),
  attendance: z.int("参加人数应为整数").min(0, "参加人数不能为负").max(100_000).nullable(),
  link: z.union([
    z.literal(""),
    z.url({ protocol: /^https?$/, error: "网址应以 http:// 或 https:// 开头" }).max(500),
  ]),
  attachmentIds: z.array(z.uuid()).max(20, "一条记录最多20个附件"),
};

/** What a record of these kinds may be; see `activityInput`. */
export function activityInputOf(catalogue: ActivityCatalogue) {
  return z
    .object({ kind: z.enum(catalogue.kinds, "请选择类别"), ...commonFields })
    .superRefine(attributesCheck(catalogue));
}

/** What a township writes down about one thing it did. No names of participants: a number alone. */
export const activityInput = activityInputOf(activityCatalogue);
export type ActivityInput = z.infer<typeof activityInput>;
