"use client";

import type { MeasureInput } from "@xianlan/domain";
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

const most = 20;

/** Measures with their own dates, one below the other. */
export function MeasureRows(props: {
  rows: readonly MeasureInput[];
  onChange: (rows: MeasureInput[]) => void;
  hint: string | undefined;
  errorAt: (path: string) => string | undefined;
  fieldId: (path: string) => string;
}) {
  const { rows, onChange, hint, errorAt, fieldId } = props;
  const change = (at: number, part: Partial<MeasureInput>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <Fieldset legend="整改措施" hint={hint}>
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
              id={fieldId(`measures.${at}.text`)}
              label={`第${at + 1}条措施`}
              required
              rows={2}
              maxLength={500}
              value={row.text}
              error={errorAt(`measures.${at}.text`)}
              onChange={(event) => change(at, { text: event.target.value })}
            />
            <DateField
              id={fieldId(`measures.${at}.dueOn`)}
              label="完成日期"
              required
              value={row.dueOn}
              error={errorAt(`measures.${at}.dueOn`)}
              onChange={(event) => change(at, { dueOn: event.target.value })}
            />
            {rows.length > 1 && (
              <IconButton
                className="sm:mt-6"
                label={`删除第${at + 1}条措施`}
                icon={<CloseIcon />}
                onClick={() => onChange(rows.filter((_, index) => index !== at))}
              />
            )}
          </li>
        ))}
      </ol>
      {rows.length < most && (
        <Button
          className="self-start"
          size="sm"
          icon={<PlusIcon />}
          onClick={() => onChange([...rows, { text: "", dueOn: rows.at(-1)?.dueOn ?? "" }])}
        >
          增加一条措施
        </Button>
      )}
    </Fieldset>
  );
}
