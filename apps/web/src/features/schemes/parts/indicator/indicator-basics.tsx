"use client";

import {
  type Category,
  type Indicator,
  indicatorKindLabels,
  indicatorKinds,
} from "@xianlan/domain/scheme";
import { NumberField, Select, TextField } from "@xianlan/ui";
import { withKind } from "../../change-indicator.ts";
import type { IndicatorFields } from "./field-props.ts";

const roles = [
  { value: "base", label: "基础分", hint: "计入100分" },
  { value: "bonus", label: "加分", hint: "在100分之外" },
  { value: "deduction", label: "扣分", hint: "从总分中扣" },
] as const satisfies readonly { value: Indicator["role"]; label: string; hint: string }[];

/** Name, code, place, kind and points. */
export function IndicatorBasics(props: IndicatorFields & { categories: readonly Category[] }) {
  const { indicator, change, errorAt, categories } = props;
  return (
    <>
      <TextField
        label="指标名称"
        required
        value={indicator.name}
        error={errorAt("name")}
        onChange={(event) => change({ name: event.target.value })}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label="代码"
          required
          value={indicator.code}
          error={errorAt("code")}
          hint="跨年对照按代码认"
          onChange={(event) => change({ code: event.target.value.toUpperCase() })}
        />
        <Select
          label="一级指标"
          options={categories.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          value={indicator.category}
          error={errorAt("category")}
          onValueChange={(category) => change({ category })}
        />
        <Select
          label="类型"
          options={indicatorKinds.map((kind) => ({
            value: kind,
            label: indicatorKindLabels[kind],
          }))}
          value={indicator.kind}
          error={errorAt("kind")}
          onValueChange={(kind) => change(withKind(indicator, kind))}
        />
        <Select
          label="性质"
          options={roles}
          value={indicator.role}
          error={errorAt("role")}
          onValueChange={(role) => change({ role })}
        />
        <NumberField
          label="分值"
          unit="分"
          required
          value={indicator.weight}
          error={errorAt("weight")}
          onValueChange={(weight) => change({ weight })}
        />
        <TextField
          label="计量单位"
          value={indicator.unit}
          error={errorAt("unit")}
          onChange={(event) => change({ unit: event.target.value })}
        />
      </div>
    </>
  );
}
