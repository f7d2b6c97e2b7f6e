"use client";

import { activityKindLabels, activityKinds } from "@xianlan/domain/activity";
import { frequencies, frequencyLabels } from "@xianlan/domain/period";
import {
  type DutyItem,
  type Indicator,
  sourcesOfKind,
  valueSourceLabels,
} from "@xianlan/domain/scheme";
import { Button, Checkbox, CloseIcon, IconButton, PlusIcon, Select, TextField } from "@xianlan/ui";
import { numbered } from "../../../../lib/numbered.ts";
import { flagsOf, withSource } from "../../change-indicator.ts";
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

/** Things to be done, each with its day. */
function DutyRows({ indicator, change, errorAt }: IndicatorFields) {
  const { items } = indicator;
  const put = (at: number, next: Partial<DutyItem>) =>
    change({ items: items.map((item, index) => (index === at ? { ...item, ...next } : item)) });
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-medium">事项与时限</legend>
      {numbered(items).map(({ row: item, at, key }) => (
        <div key={key} className="grid grid-cols-[minmax(0,1fr)_6rem_auto] items-start gap-2">
          <TextField
            label={`事项${at + 1}`}
            hideLabel
            value={item.name}
            error={errorAt(`items.${at}.name`)}
            onChange={(event) => put(at, { name: event.target.value })}
          />
          <TextField
            label={`事项${at + 1}时限（月-日）`}
            hideLabel
            placeholder="03-31"
            value={item.by}
            error={errorAt(`items.${at}.by`)}
            onChange={(event) => put(at, { by: event.target.value })}
          />
          <IconButton
            label={`删去事项${at + 1}`}
            icon={<CloseIcon />}
            onClick={() => change({ items: items.filter((_, index) => index !== at) })}
          />
          <Checkbox
            className="col-span-3"
            label="时限在次年"
            checked={item.nextYear}
            onChange={(event) => put(at, { nextYear: event.target.checked })}
          />
        </div>
      ))}
      <Button
        size="sm"
        className="self-start"
        icon={<PlusIcon />}
        disabled={items.length >= 12}
        onClick={() => change({ items: [...items, { name: "", by: "12-31", nextYear: false }] })}
      >
        增加事项
      </Button>
      {errorAt("items") && <p className="text-sm font-medium">{errorAt("items")}</p>}
    </fieldset>
  );
}
