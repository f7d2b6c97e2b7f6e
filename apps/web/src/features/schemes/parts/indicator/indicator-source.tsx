"use client";

import { activityKindLabels, activityKinds } from "@xianlan/domain/activity";
import { frequencies, frequencyLabels } from "@xianlan/domain/period";
import { type Indicator, sourcesOfKind, valueSourceLabels } from "@xianlan/domain/scheme";
import { Checkbox, Select } from "@xianlan/ui";
import { flagsOf, withSource } from "../../change-indicator.ts";
import { DutyRows } from "./duty-rows.tsx";
import type { IndicatorFields } from "./field-props.ts";
import { FigureFields } from "./figure-fields.tsx";

type Asked = NonNullable<Indicator["asked"]>;

const askedOptions = [
  ...frequencies.map((every) => ({ value: `every:${every}`, label: frequencyLabels[every] })),
  ...Array.from({ length: 12 }, (_, at) => ({
    value: `month:${at + 1}`,
    label: `随${at + 1}月报表`,
  })),
];

const askedValue = (asked: Asked) =>
  "every" in asked ? `every:${asked.every}` : `month:${asked.month}`;

function askedOf(value: string): Asked {
  const every = frequencies.find((one) => value === `every:${one}`);
  return every === undefined ? { month: Number(value.slice("month:".length)) } : { every };
}

/** Where the value comes from: records that count, figures that are asked, or items with their days. */
export function IndicatorSource(props: IndicatorFields) {
  const { indicator, change, errorAt } = props;
  const { kind, source, match, figure, asked } = indicator;
  return (
    <>
      <Select
        label="取数方式"
        options={sourcesOfKind[kind].map((value) => ({ value, label: valueSourceLabels[value] }))}
        value={source}
        error={errorAt("source")}
        onValueChange={(next) => change(withSource(indicator, next))}
      />
      {match !== null && <MatchFields {...props} match={match} />}
      {source === "figure" && asked !== null && (
        <Select
          label="何时填报"
          options={askedOptions}
          value={askedValue(asked)}
          error={errorAt("asked")}
          hint={kind === "duty" ? "从时限所在月起，每期提醒到完成为止" : undefined}
          onValueChange={(value) => change({ asked: askedOf(value) })}
        />
      )}
      {figure !== null && (
        <FigureFields
          kind={kind}
          figure={figure}
          errorAt={(path) => errorAt(`figure.${path}`) ?? (path === "" ? errorAt("figure") : "")}
          change={(next) => change({ figure: next })}
        />
      )}
      {kind === "duty" && <DutyRows {...props} />}
    </>
  );
}

function MatchFields(props: IndicatorFields & { match: NonNullable<Indicator["match"]> }) {
  const { match, change, errorAt } = props;
  return (
    <>
      <Select
        label="计入的记录类别"
        options={activityKinds.map((value) => ({ value, label: activityKindLabels[value] }))}
        value={match.kind}
        error={errorAt("match")}
        onValueChange={(kind) => change({ match: { kind, where: [] } })}
      />
      {flagsOf(match).length > 0 && (
        <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
          <legend className="mb-1 text-sm font-medium">只计符合下列条件的</legend>
          {flagsOf(match).map(({ key, label }) => (
            <Checkbox
              key={key}
              label={label}
              checked={match.where.some(({ attribute, is }) => attribute === key && is === true)}
              onChange={(event) => {
                const others = match.where.filter(({ attribute }) => attribute !== key);
                const where = event.target.checked
                  ? [...others, { attribute: key, is: true }]
                  : others;
                change({ match: { ...match, where } });
              }}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
