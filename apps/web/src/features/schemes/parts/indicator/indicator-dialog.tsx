"use client";

import {
  type Category,
  formulaText,
  type Indicator,
  indicatorRule,
  type SchemeProblem,
} from "@xianlan/domain/scheme";
import { exampleFields, exampleScore } from "@xianlan/domain/scoring";
import { Button, Dialog, DialogActions, Fieldset, NumberField } from "@xianlan/ui";
import { type ReactNode, useState } from "react";
import { FormulaFields } from "./formula-fields.tsx";
import { IndicatorBasics } from "./indicator-basics.tsx";
import { IndicatorProof, type ScoredUnit } from "./indicator-proof.tsx";
import { IndicatorSource } from "./indicator-source.tsx";
import { IndicatorTarget } from "./indicator-target.tsx";

type Props = {
  indicator: Indicator;
  categories: readonly Category[];
  units: readonly ScoredUnit[];
  /** What the scheme's rules say of it; paths begin at the indicator. */
  problems: readonly SchemeProblem[];
  change: (next: Indicator) => void;
  onClose: () => void;
  /** Other acts at the foot: removing it, going to the next. */
  further?: ReactNode;
  /** What becomes of changes. */
  note?: string;
};

/** One indicator's form, the live example beside it. */
export function IndicatorDialog(props: Props) {
  const { indicator, categories, units, problems, onClose, further } = props;
  const { note = "改动随时保存为草稿，批准后才施行" } = props;
  const parsed = indicatorRule.safeParse(indicator);
  const issues = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  const atField = problems.map(({ path, message }) => ({
    path: path.join("."),
    message: message.replace(/^[^：]{1,60}：/, ""),
  }));
  const errorAt = (path: string) =>
    [...issues, ...atField].find((one) => one.path === path)?.message;
  const change = (next: Partial<Indicator>) => props.change({ ...indicator, ...next });
  const fields = { indicator, change, errorAt };
  return (
    <Dialog
      title={`${indicator.code} ${indicator.name}`}
      description={note}
      size="lg"
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Fieldset legend="指标">
            <IndicatorBasics {...fields} categories={categories} />
          </Fieldset>
          <Fieldset legend="数据来源">
            <IndicatorSource {...fields} />
          </Fieldset>
          <Fieldset legend="目标与计分">
            <IndicatorTarget {...fields} />
            <FormulaFields {...fields} />
          </Fieldset>
          <Fieldset legend="依据、佐证与适用">
            <IndicatorProof {...fields} units={units} />
          </Fieldset>
        </div>
        <div className="lg:sticky lg:top-0 lg:self-start">
          <LiveExample indicator={indicator} />
        </div>
      </div>
      <DialogActions>
        {further}
        <Button variant="primary" onClick={onClose}>
          完成
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** What the formula makes of numbers anyone may change, by the engine that scores the year. */
function LiveExample({ indicator }: { indicator: Indicator }) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const checked = indicatorRule.safeParse(indicator);
  const fields = exampleFields(indicator);
  const numbers = Object.fromEntries(
    fields.map(({ key, initial }) => [key, typed[key] ?? initial]),
  );
  const score = checked.success ? exampleScore(checked.data, numbers) : null;
  return (
    <section aria-label="试算" className="flex flex-col gap-3 border-t-2 border-ink bg-wash p-4">
      <h3 className="text-sm font-semibold">试算</h3>
      <p className="text-sm text-soft">{formulaText(indicator)}</p>
      <div className="grid grid-cols-2 gap-3">
        {fields.map(({ key, label, unit }) => (
          <NumberField
            key={key}
            size="sm"
            label={label}
            unit={unit}
            value={numbers[key] ?? ""}
            onValueChange={(value) => setTyped((now) => ({ ...now, [key]: value }))}
          />
        ))}
      </div>
      <div role="status" className="text-sm">
        {score === null ? (
          "填写完整后显示得分"
        ) : (
          <>
            <p className="text-2xl font-semibold tabular-nums">
              {score.score}
              {indicator.role !== "deduction" && (
                <span className="text-base font-normal text-muted"> / {score.max}</span>
              )}
            </p>
            <p className="mt-1 text-soft">{score.sentence}</p>
          </>
        )}
      </div>
      <p className="text-xs text-muted">按全年已结束试算，数字可以改动</p>
    </section>
  );
}
