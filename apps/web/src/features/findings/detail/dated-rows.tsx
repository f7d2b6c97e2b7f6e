"use client";

import {
  Button,
  CloseIcon,
  cx,
  DateField,
  Fieldset,
  IconButton,
  PlusIcon,
  TextArea,
} from "@xianlan/ui";
import { numbered } from "../../../lib/numbered.ts";

type DatedRow = { text: string; dueOn: string };

/** What the rows are: measures of a rectification, milestones of long-term work. */
const kinds = {
  measures: {
    legend: "整改措施",
    label: (n: number) => `第${n}条措施`,
    day: "完成日期",
    add: "增加一条措施",
    max: 20,
    maxLength: 500,
  },
  milestones: {
    legend: "阶段目标",
    label: (n: number) => `第${n}个目标`,
    day: "达到日期",
    add: "增加一个目标",
    max: 12,
    maxLength: 300,
  },
} as const;

/** Texts with a day each, one below the other; a new row is a copy of `blank`. */
export function DatedRows(props: {
  kind: keyof typeof kinds;
  rows: readonly DatedRow[];
  onChange: (rows: DatedRow[]) => void;
  blank: DatedRow;
  hint: string | undefined;
  /** The earliest day that may be chosen. */
  min?: string;
  errorAt: (path: string) => string | undefined;
  fieldId: (path: string) => string;
}) {
  const { kind, rows, onChange, blank, hint, min, errorAt, fieldId } = props;
  const kindTexts = kinds[kind];
  const change = (at: number, part: Partial<DatedRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <Fieldset legend={kindTexts.legend} hint={hint}>
      <ol className="flex flex-col gap-4">
        {numbered(rows).map(({ row, at, key }) => (
          <li
            key={key}
            className={cx(
              "grid gap-x-3 gap-y-2",
              rows.length > 1
                ? "sm:grid-cols-[minmax(0,1fr)_11rem_auto]"
                : "sm:grid-cols-[minmax(0,1fr)_11rem]",
            )}
          >
            <TextArea
              id={fieldId(`${kind}.${at}.text`)}
              label={kindTexts.label(at + 1)}
              required
              rows={2}
              maxLength={kindTexts.maxLength}
              value={row.text}
              error={errorAt(`${kind}.${at}.text`)}
              onChange={(event) => change(at, { text: event.target.value })}
            />
            <DateField
              id={fieldId(`${kind}.${at}.dueOn`)}
              label={kindTexts.day}
              required
              min={min}
              value={row.dueOn}
              error={errorAt(`${kind}.${at}.dueOn`)}
              onChange={(event) => change(at, { dueOn: event.target.value })}
            />
            {rows.length > 1 && (
              <IconButton
                className="sm:mt-6"
                label={`删除${kindTexts.label(at + 1)}`}
                icon={<CloseIcon />}
                onClick={() => onChange(rows.filter((_, index) => index !== at))}
              />
            )}
          </li>
        ))}
      </ol>
      {rows.length < kindTexts.max && (
        <Button
          className="self-start"
          size="sm"
          icon={<PlusIcon />}
          onClick={() => onChange([...rows, blank])}
        >
          {kindTexts.add}
        </Button>
      )}
    </Fieldset>
  );
}
