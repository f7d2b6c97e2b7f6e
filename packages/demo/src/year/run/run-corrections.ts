import { closePeriods } from "@xianlan/api";
import {
  type ActivityAttribute,
  activityAttributes,
  activityKindLabels,
  attributeOptions,
} from "@xianlan/domain/activity";
import { clockAt } from "@xianlan/domain/calendar";
import { periodSpan } from "@xianlan/domain/period";
import type { RunnerContext } from "../../run/runner-context.ts";
import type { DemoActivity, YearAction, YearStep } from "../types.ts";

const attributeHeads = [
  ...new Set(Object.values(activityAttributes).flatMap((fields) => fields.map((one) => one.label))),
];

const heads = ["日期", "类别", "标题", "地点", "人数", "网址", ...attributeHeads];

function attributeCell(attribute: ActivityAttribute, value: string | boolean): string {
  if (typeof value === "boolean") return value ? "是" : "";
  return attributeOptions(attribute)?.find((one) => one.value === value)?.label ?? value;
}

function cellsOf(one: DemoActivity): string[] {
  const { happenedOn, kind, title, place, placeText, attendance, link, attributes } = one;
  const fields = activityAttributes[kind];
  return [
    happenedOn,
    activityKindLabels[kind],
    title,
    place ?? placeText,
    attendance === null ? "" : String(attendance),
    link,
    ...attributeHeads.map((label) => {
      const field = fields.find((known) => known.label === label);
      const value = field && attributes[field.key];
      return field === undefined || value === undefined ? "" : attributeCell(field, value);
    }),
  ];
}

/** Records as a township's own Excel worksheet gives them to the clipboard. */
function pasteText(activities: readonly DemoActivity[]): string {
  return [heads, ...activities.map(cellsOf)].map((cells) => cells.join("\t")).join("\n");
}

type Of<Action extends YearAction["action"]> = Extract<YearStep, { action: Action }>;

/** Records, corrections, dates and locks of periods, assessments and ratings of the demo year. */
export function correctionRunner(runner: RunnerContext) {
  const { as, idOf, keyOf, services } = runner;
  const corrections = new Map<string, string>();
  const ratings = new Map<string, { id: string; version: number }>();

  async function record(step: Of<"record">): Promise<void> {
    const { unit, activities, at } = step;
    const month = activities[0]?.happenedOn.slice(0, 7);
    await as(step).activity.recordMany({
      ...keyOf(`records ${unit} ${month} ${at}`),
      text: pasteText(activities),
      expected: activities.length,
    });
  }

  const contentOf = (unit: string, { place, ...activity }: DemoActivity) => ({
    ...activity,
    placeId: place === null ? null : idOf(`place ${unit} ${place}`),
    attachmentIds: [],
  });

  async function correct(step: Of<"correct">): Promise<void> {
    const { unit, asked: requested, reason } = step;
    const key = keyOf(`correction ${unit} ${step.at}`);
    if (requested.subject === "activity_add") {
      await as(step).activity.record({ ...key, ...contentOf(unit, requested.activity), reason });
      return;
    }
    const { periodId, code, result } = requested;
    const { value, notApplicable } = result;
    const call = { periodId, code, item: 0, value, notApplicable, reason, attachmentIds: [] };
    const { correctionId } = await as(step).correction.request({ ...key, ...call });
    corrections.set(unit, correctionId);
  }

  async function approveCorrection(step: Of<"approveCorrection">): Promise<void> {
    const id = corrections.get(step.unit) ?? "";
    const key = keyOf(`correction ${step.unit} approved`);
    await as(step).correction.approve({ ...key, id, version: 1 });
  }

  async function extend(step: Of<"extend">): Promise<void> {
    const { periodId, dueOn, lockOn } = step;
    const reason = "集中核对台账，报送和锁定时间顺延";
    const call = { periodId, version: 0, dueOn, lockOn, reason };
    await as(step).period.setDates({ ...keyOf(`dates ${periodId}`), ...call });
  }

  /** What the scheduled job does, as of that night. */
  async function lock(step: Of<"lock">): Promise<void> {
    await closePeriods(services, clockAt(Date.parse(step.at)));
  }

  async function assess(step: Of<"assess">): Promise<void> {
    const { unit, code, on, value, reason } = step;
    const label = `assessment ${unit} ${code} ${on}`;
    const proof =
      value.kind === "points"
        ? [
            await runner.uploadPdf(step, `${label} proof`, {
              title: "加分佐证材料",
              paragraphs: [`${reason}（演示数据）`],
            }),
          ]
        : [];
    await as(step).assessment.record({
      ...keyOf(label),
      unitId: idOf(`unit ${unit}`),
      code,
      happenedOn: on,
      value,
      reason,
      attachmentIds: proof,
    });
  }

  async function propose(step: Of<"proposeRating">): Promise<void> {
    const { periodId } = step;
    const key = keyOf(`standing ${periodId}`);
    const asOf = periodSpan(periodId).to;
    ratings.set(periodId, await as(step).rating.propose({ ...key, periodId, asOf }));
  }

  async function publish(step: Of<"publishRating">): Promise<void> {
    const { periodId } = step;
    const { id, version } = ratings.get(periodId) ?? { id: "", version: 0 };
    const key = keyOf(`standing ${periodId} published`);
    await as(step).rating.publish({ ...key, id, version });
  }

  const ratingOf = (periodId: string) => ratings.get(periodId)?.id ?? "";

  return {
    record,
    correct,
    approveCorrection,
    extend,
    lock,
    assess,
    propose,
    publish,
    ratingOf,
  };
}
