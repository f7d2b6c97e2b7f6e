"use client";

import { Button, CloseIcon, Fieldset, IconButton, PlusIcon, TextField } from "@xianlan/ui";
import { numbered } from "../../../lib/numbered.ts";

const maxRows = 10;

/** Closure criteria: what has to be true before the finding is closed, one line each. */
export function CriteriaRows(props: {
  rows: readonly string[];
  hint?: string;
  onChange: (rows: string[]) => void;
  errorAt: (path: string) => string | undefined;
  fieldId: (path: string) => string;
}) {
  const { rows, onChange, errorAt, fieldId } = props;
  const { hint = "做到什么程度可以销号，一条一件事，核查时逐条给结论。交办前至少一条。" } = props;
  return (
    <Fieldset legend="销号标准" hint={hint}>
      <ol className="flex flex-col gap-3">
        {numbered(rows).map(({ row, at, key }) => (
          <li key={key} className="flex items-start gap-2">
            <span aria-hidden="true" className="w-5 shrink-0 pt-1.5 text-right text-muted">
              {at + 1}
            </span>
            <TextField
              id={fieldId(`criteria.${at}`)}
              className="flex-1"
              label={`第${at + 1}条销号标准`}
              hideLabel
              maxLength={300}
              value={row}
              error={errorAt(`criteria.${at}`)}
              onChange={(event) =>
                onChange(rows.map((one, index) => (index === at ? event.target.value : one)))
              }
            />
            <IconButton
              label={`删除第${at + 1}条标准`}
              icon={<CloseIcon />}
              onClick={() => onChange(rows.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ol>
      {rows.length < maxRows && (
        <Button
          className="self-start"
          size="sm"
          icon={<PlusIcon />}
          onClick={() => onChange([...rows, ""])}
        >
          增加一条标准
        </Button>
      )}
    </Fieldset>
  );
}
