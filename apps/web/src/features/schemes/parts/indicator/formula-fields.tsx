"use client";

import { severities, severityLabels } from "@xianlan/domain/finding";
import {
  type Formula,
  type FormulaShape,
  formulaLabels,
  shapesOfKind,
} from "@xianlan/domain/scheme";
import { NumberField, Select } from "@xianlan/ui";
import { withShape } from "../../change-indicator.ts";
import type { IndicatorFields } from "./field-props.ts";
import { BandRows, LevelRows, StateRows } from "./formula-rows.tsx";

const ofOptions = [
  { value: "target", label: "全年目标" },
  { value: "minimum", label: "分期最低" },
  { value: "either", label: "两者取较多的" },
] as const;
const everyOptions = [
  { value: "month", label: "每月" },
  { value: "quarter", label: "每季度" },
  { value: "half", label: "每半年" },
] as const;
const scales = [
  { value: "target", label: "与目标积分的比例" },
  { value: "direct", label: "积分即得分" },
] as const;

/** The formula: only shapes that fit the kind, and the numbers of the chosen one. */
export function FormulaFields(props: IndicatorFields) {
  const { indicator, change, errorAt } = props;
  const shapes: readonly FormulaShape[] = shapesOfKind[indicator.kind];
  return (
    <>
      <Select
        label="评分办法"
        options={shapes.map((shape) => ({ value: shape, label: formulaLabels[shape] }))}
        value={indicator.formula.shape}
        error={errorAt("formula.shape")}
        onValueChange={(shape) => change(withShape(indicator, shape))}
      />
      <ShapeFields {...props} formula={indicator.formula} />
    </>
  );
}

type Shaped = IndicatorFields & { formula: Formula };

function ShapeFields({ formula, indicator, change, errorAt }: Shaped) {
  const put = (next: Formula) => change({ formula: next });
  const error = (path: string) => errorAt(`formula.${path}`);
  switch (formula.shape) {
    case "proportional":
    case "all_or_nothing":
    case "judged":
      return null;
    case "per_shortfall":
      return (
        <div className="grid grid-cols-2 gap-4">
          <NumberField
            label={`每少1${indicator.unit}扣`}
            unit="分"
            value={formula.points}
            error={error("points")}
            onValueChange={(points) => put({ ...formula, points })}
          />
          <Select
            label="缺额对照"
            options={ofOptions}
            value={formula.of}
            onValueChange={(of) => put({ ...formula, of })}
          />
        </div>
      );
    case "duty_items":
      return (
        <div className="grid grid-cols-2 gap-4">
          <NumberField
            label="每缺一项扣"
            unit="分"
            value={formula.missing}
            error={error("missing")}
            onValueChange={(missing) => put({ ...formula, missing })}
          />
          <NumberField
            label="每迟报一项扣"
            unit="分"
            value={formula.late}
            error={error("late")}
            onValueChange={(late) => put({ ...formula, late })}
          />
        </div>
      );
    case "points":
      return (
        <>
          <LevelRows
            rows={formula.table}
            errorAt={(path) => error(`table.${path}`)}
            change={(table) => put({ ...formula, table })}
          />
          <div className="grid grid-cols-2 gap-4">
            <NumberField
              label="头版头条倍数"
              value={formula.frontPage}
              error={error("frontPage")}
              onValueChange={(frontPage) => put({ ...formula, frontPage })}
            />
            <NumberField
              label="联合署名倍数"
              value={formula.joint}
              error={error("joint")}
              onValueChange={(joint) => put({ ...formula, joint })}
            />
            <Select
              label="积分折算"
              options={scales}
              value={formula.scale}
              onValueChange={(scale) => put({ ...formula, scale })}
            />
          </div>
        </>
      );
    case "base_and_bonus":
      return (
        <>
          <div className="grid grid-cols-2 gap-4">
            <Select
              label="分期"
              options={everyOptions}
              value={formula.every}
              onValueChange={(every) => put({ ...formula, every })}
            />
            <NumberField
              label="每期基础分"
              unit="分"
              value={formula.base}
              error={error("base")}
              onValueChange={(base) => put({ ...formula, base })}
            />
          </div>
          <LevelRows
            rows={formula.bonus}
            errorAt={(path) => error(`bonus.${path}`)}
            change={(bonus) => put({ ...formula, bonus })}
          />
        </>
      );
    case "bands":
      return (
        <BandRows
          indicator={indicator}
          rows={formula.bands}
          errorAt={(path) => error(`bands.${path}`)}
          change={(bands) => put({ ...formula, bands })}
        />
      );
    case "states":
      return (
        <StateRows
          rows={formula.states}
          errorAt={(path) => error(`states.${path}`)}
          change={(states) => put({ ...formula, states })}
        />
      );
    case "per_event":
      return (
        <div className="grid grid-cols-2 gap-4">
          {severities.map((severity) => (
            <NumberField
              key={severity}
              label={`${severityLabels[severity]}每件扣`}
              unit="分"
              value={formula.points[severity]}
              error={error(`points.${severity}`)}
              onValueChange={(value) =>
                put({ ...formula, points: { ...formula.points, [severity]: value } })
              }
            />
          ))}
          <NumberField
            label="逾期另扣"
            unit="分"
            value={formula.overdue}
            error={error("overdue")}
            onValueChange={(overdue) => put({ ...formula, overdue })}
          />
          <NumberField
            label="重复发生倍数"
            value={formula.repeated}
            error={error("repeated")}
            onValueChange={(repeated) => put({ ...formula, repeated })}
          />
          <NumberField
            label="最多扣"
            unit="分"
            value={formula.atMost}
            error={error("atMost")}
            onValueChange={(atMost) => put({ ...formula, atMost })}
          />
        </div>
      );
  }
}
