"use client";

import { formulaText, type Indicator, indicatorRule } from "@xianlan/domain/scheme";
import { exampleFields, exampleScore } from "@xianlan/domain/scoring";
import { NumberField } from "@xianlan/ui";
import { useState } from "react";

/** What the formula makes of numbers anyone may change, by the engine that scores the year. */
export function LiveExample({ indicator }: { indicator: Indicator }) {
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
