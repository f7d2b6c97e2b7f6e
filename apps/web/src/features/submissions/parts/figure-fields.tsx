"use client";

import { NumberField } from "@xianlan/ui";
import { figuresOf, withFigure } from "../entry-state.ts";
import { figureText } from "../submission-text.ts";
import type { SubmissionLine } from "../submission-types.ts";
import { complaintAt, type LineProps } from "./line-props.ts";

/** Columns of the form: what, this period, the last one, the same one last year. */
export const lineGrid = "sm:grid sm:grid-cols-[minmax(0,1fr)_11rem_6rem_6rem] sm:gap-x-4";

type FigureLine = Extract<SubmissionLine, { kind: "figure" }>;

/** The numbers of one line, each beside what it was. */
export function FigureFields(props: LineProps & { line: FigureLine }) {
  const { line, state, onChange } = props;
  const whole = complaintAt(props, null);
  return (
    <div className="flex flex-col gap-2">
      {line.rule.fields.map(({ key, name, unit }) => {
        const error =
          complaintAt(props, key) ??
          (whole && figuresOf(state.value)[key] === undefined ? whole : undefined);
        return (
          <div key={key} className={`${lineGrid} items-start`}>
            <span aria-hidden="true" className="pt-1.5 text-soft max-sm:hidden">
              {name}
            </span>
            <NumberField
              label={name}
              className="sm:[&>label]:sr-only"
              unit={unit}
              value={figuresOf(state.value)[key] ?? ""}
              onValueChange={(text) => onChange(withFigure(state, key, text.trim()))}
              {...(error !== undefined && { error })}
            />
            <ComparedFigure label="上期" text={figureText(line.previous, key)} />
            <ComparedFigure label="去年同期" text={figureText(line.lastYear, key)} />
          </div>
        );
      })}
    </div>
  );
}

function ComparedFigure({ label, text }: { label: string; text: string }) {
  return (
    <span className="text-sm text-muted tabular-nums max-sm:mr-4 max-sm:inline-block max-sm:pt-1 sm:pt-1.5 sm:text-right">
      <span className="sm:sr-only">{label} </span>
      {text}
    </span>
  );
}
