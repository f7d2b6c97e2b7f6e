"use client";

import type { Indicator } from "@xianlan/domain/scheme";
import { NumberField, Select } from "@xianlan/ui";
import type { IndicatorFields } from "./field-props.ts";

type Every = NonNullable<Indicator["minimum"]>["every"] | "none";

const everyOptions = [
  { value: "none", label: "不要求" },
  { value: "month", label: "每月" },
  { value: "quarter", label: "每季度" },
  { value: "half", label: "每半年" },
] as const satisfies readonly { value: Every; label: string }[];

const directions = [
  { value: "up", label: "越多越好" },
  { value: "down", label: "越少越好" },
] as const;

/** The target, its minimum in each part of the year, and the limits of what the indicator can add. */
export function IndicatorTarget({ indicator, change, errorAt }: IndicatorFields) {
  const { kind, target, minimum, unit, direction, floor, cap } = indicator;
  const aims = kind === "count" || kind === "rate" || kind === "tiered" || kind === "sampled";
  const text = (value: string) => (value.trim() === "" ? null : value);
  return (
    <div className="grid grid-cols-2 gap-4">
      {aims && (
        <NumberField
          label="全年目标"
          unit={unit}
          value={target ?? ""}
          error={errorAt("target")}
          onValueChange={(value) => change({ target: text(value) })}
        />
      )}
      {aims && (
        <Select
          label="方向"
          options={directions}
          value={direction}
          error={errorAt("direction")}
          onValueChange={(next) => change({ direction: next })}
        />
      )}
      {kind === "count" && (
        <Select<Every>
          label="分期最低"
          options={everyOptions}
          value={minimum?.every ?? "none"}
          error={errorAt("minimum")}
          onValueChange={(every) =>
            change({
              minimum: every === "none" ? null : { every, amount: minimum?.amount ?? 1 },
            })
          }
        />
      )}
      {minimum !== null && (
        <NumberField
          label="每期不少于"
          unit={unit}
          value={String(minimum.amount)}
          error={errorAt("minimum.amount")}
          onValueChange={(value) =>
            change({ minimum: { ...minimum, amount: Math.floor(Number(value)) || 0 } })
          }
        />
      )}
      <NumberField
        label="得分下限"
        unit="分"
        value={floor ?? ""}
        placeholder={indicator.role === "deduction" ? "" : "0"}
        error={errorAt("floor")}
        onValueChange={(value) => change({ floor: text(value) })}
      />
      <NumberField
        label="得分上限"
        unit="分"
        value={cap ?? ""}
        placeholder={indicator.weight}
        error={errorAt("cap")}
        onValueChange={(value) => change({ cap: text(value) })}
      />
    </div>
  );
}
