"use client";

import { evidenceRuleLabels, evidenceRules } from "@xianlan/domain/scheme";
import { Checkbox, RadioGroup, Select, TextField } from "@xianlan/ui";
import type { IndicatorFields } from "./field-props.ts";

export type ScoredUnit = { id: string; name: string };

/** Basis, evidence, who confirms, and for whom the indicator is. */
export function IndicatorProof(props: IndicatorFields & { units: readonly ScoredUnit[] }) {
  const { indicator, change, errorAt, units } = props;
  const { basis, evidence, confirmedBy, filingNumber, appliesTo } = indicator;
  return (
    <>
      <TextField
        label="依据"
        hint="文件名称与条款"
        value={basis}
        error={errorAt("basis")}
        onChange={(event) => change({ basis: event.target.value })}
      />
      <div className="grid grid-cols-2 gap-4">
        <Select
          label="佐证"
          options={evidenceRules.map((value) => ({ value, label: evidenceRuleLabels[value] }))}
          value={evidence}
          onValueChange={(next) => change({ evidence: next })}
        />
        <TextField
          label="由谁确认"
          required
          value={confirmedBy}
          error={errorAt("confirmedBy")}
          onChange={(event) => change({ confirmedBy: event.target.value })}
        />
        <TextField
          label="备案号"
          hint="报表的备案号，没有可不填"
          value={filingNumber}
          error={errorAt("filingNumber")}
          onChange={(event) => change({ filingNumber: event.target.value })}
        />
      </div>
      <RadioGroup
        legend="适用单位"
        layout="row"
        options={[
          { value: "all", label: "全部乡镇、街道" },
          { value: "some", label: "部分单位" },
        ]}
        value={appliesTo === null ? "all" : "some"}
        onValueChange={(value) =>
          change({ appliesTo: value === "all" ? null : units.map(({ id }) => id) })
        }
      />
      {appliesTo !== null && (
        <fieldset className="grid grid-cols-2 gap-x-4 gap-y-1 sm:grid-cols-3">
          <legend className="sr-only">适用的单位</legend>
          {units.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={appliesTo.includes(id)}
              onChange={(event) =>
                change({
                  appliesTo: event.target.checked
                    ? [...appliesTo, id]
                    : appliesTo.filter((one) => one !== id),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
