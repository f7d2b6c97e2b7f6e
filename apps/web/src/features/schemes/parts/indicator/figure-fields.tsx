"use client";

import type { FigureRule, IndicatorKind } from "@xianlan/domain/scheme";
import { Button, Checkbox, CloseIcon, IconButton, PlusIcon, Select, TextField } from "@xianlan/ui";

const none = "none";

/** Which numbers must add up to which: said to whoever fills the form, before it is sent. */
function TotalFields(props: {
  figure: FigureRule;
  error: string | undefined;
  change: (next: FigureRule) => void;
}) {
  const { figure, error, change } = props;
  const { fields, total } = figure;
  if (fields.length < 3) return null;
  const named = fields.map(({ key, name }) => ({ value: key, label: name || key }));
  const partsOf = (field: string) => fields.map(({ key }) => key).filter((key) => key !== field);
  return (
    <div className="flex flex-col gap-3">
      <Select
        label="核对合计"
        options={[{ value: none, label: "不核对" }, ...named]}
        value={total?.field ?? none}
        error={error}
        onValueChange={(field) =>
          change({ ...figure, total: field === none ? null : { field, parts: partsOf(field) } })
        }
      />
      {total !== null && (
        <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
          <legend className="mb-1 text-sm font-medium">应等于下列各项之和</legend>
          {named
            .filter(({ value }) => value !== total.field)
            .map(({ value, label }) => {
              const isPart = total.parts.includes(value);
              return (
                <Checkbox
                  key={value}
                  label={label}
                  checked={isPart}
                  disabled={isPart && total.parts.length === 2}
                  onChange={({ target }) => {
                    const parts = partsOf(total.field).filter((key) =>
                      key === value ? target.checked : total.parts.includes(key),
                    );
                    change({ ...figure, total: { ...total, parts } });
                  }}
                />
              );
            })}
        </fieldset>
      )}
    </div>
  );
}

const combines = [
  { value: "mean", label: "各期平均", hint: "每期分别计分" },
  { value: "pooled", label: "全年合计" },
  { value: "latest", label: "以最近一期为准" },
] as const satisfies readonly { value: FigureRule["combine"]; label: string; hint?: string }[];

type Props = {
  kind: IndicatorKind;
  figure: FigureRule;
  errorAt: (path: string) => string | undefined;
  change: (next: FigureRule) => void;
};

function freeKey({ fields }: FigureRule): string {
  for (let at = 1; ; at++) {
    const key = `item${at}`;
    if (!fields.some((one) => one.key === key)) return key;
  }
}

/** The numbers a form asks for, and what they stand for in the rule. */
export function FigureFields({ kind, figure, errorAt, change }: Props) {
  const { fields } = figure;
  const share = kind === "rate" || kind === "sampled";
  const options = fields.map(({ key, name }) => ({ value: key, label: name || key }));
  const role = (name: "amount" | "numerator" | "denominator", label: string) => (
    <Select
      label={label}
      options={options}
      value={figure[name]}
      error={errorAt(name)}
      onValueChange={(key) => change({ ...figure, [name]: key })}
    />
  );
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-medium">数据项</legend>
      {fields.map((field, at) => (
        <div key={field.key} className="grid grid-cols-[minmax(0,1fr)_5rem_auto] items-start gap-2">
          <TextField
            label={`数据项${at + 1}名称`}
            hideLabel
            value={field.name}
            error={errorAt(`fields.${at}.name`)}
            onChange={(event) =>
              change({
                ...figure,
                fields: fields.map((one, index) =>
                  index === at ? { ...one, name: event.target.value } : one,
                ),
              })
            }
          />
          <TextField
            label={`数据项${at + 1}单位`}
            hideLabel
            placeholder="单位"
            value={field.unit}
            onChange={(event) =>
              change({
                ...figure,
                fields: fields.map((one, index) =>
                  index === at ? { ...one, unit: event.target.value } : one,
                ),
              })
            }
          />
          <IconButton
            label={`删去${field.name || `数据项${at + 1}`}`}
            icon={<CloseIcon />}
            disabled={fields.length === 1}
            onClick={() => change(without(figure, field.key))}
          />
        </div>
      ))}
      <Button
        size="sm"
        className="self-start"
        icon={<PlusIcon />}
        disabled={fields.length >= 12}
        onClick={() =>
          change({ ...figure, fields: [...fields, { key: freeKey(figure), name: "", unit: "" }] })
        }
      >
        增加数据项
      </Button>
      {errorAt("") && <p className="text-sm font-medium">{errorAt("")}</p>}
      <div className="grid grid-cols-2 gap-4">
        {share ? (
          <>
            {role("numerator", "分子")}
            {role("denominator", "分母")}
          </>
        ) : (
          role("amount", "计数用")
        )}
        <Select
          label="全年如何汇总"
          options={combines}
          value={figure.combine}
          onValueChange={(combine) => change({ ...figure, combine })}
        />
      </div>
      <TotalFields figure={figure} error={errorAt("total")} change={change} />
    </fieldset>
  );
}

/** The rule without a field; what stood for something no longer does. */
function without(figure: FigureRule, key: string): FigureRule {
  const otherRole = (role: string | null) => (role === key ? null : role);
  const parts = figure.total?.parts.filter((part) => part !== key) ?? [];
  const broken = figure.total === null || figure.total.field === key || parts.length < 2;
  return {
    ...figure,
    fields: figure.fields.filter((one) => one.key !== key),
    amount: otherRole(figure.amount),
    numerator: otherRole(figure.numerator),
    denominator: otherRole(figure.denominator),
    total: broken || figure.total === null ? null : { ...figure.total, parts },
  };
}
