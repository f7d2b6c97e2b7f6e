import { plannedVisit, type SeededVisit } from "./visits.ts";
import type { World } from "./world.ts";

/** The first item of a kind on the visit's checklist. */
export const itemOf = ({ items }: SeededVisit, kind: "yes_no" | "count" | "text") => {
  const item = items.find((one) => one.kind === kind);
  if (item === undefined) throw new Error(`the checklist has no ${kind}`);
  return item;
};

/** A result for the first yes/no item of a visit under way. */
export async function answering(at: World, seed?: SeededVisit) {
  const seedVisit = seed ?? (await plannedVisit(at, { state: "under_way" }));
  const { code } = itemOf(seedVisit, "yes_no");
  return {
    id: seedVisit.id,
    version: null,
    finding: null,
    attachmentIds: [],
    answer: { itemCode: code, result: "pass", checked: null, failed: null, text: "" } as const,
    answeredAt: at.clock.now,
  };
}

/** The same result as a 不符合, with the draft it makes. */
export const failing = (body: Awaited<ReturnType<typeof answering>>, seed: SeededVisit) => {
  const item = itemOf(seed, "yes_no");
  const { category, dutyCode, severity, criteria } = item;
  return {
    ...body,
    answer: { ...body.answer, result: "fail" as const, text: "宣传栏内容一年没有更新" },
    finding: {
      fact: "上村宣传栏内容一年没有更新",
      placeText: "",
      dutyText: "",
      dueOn: null,
      category,
      dutyCode,
      severity,
      criteria,
    },
  };
};
