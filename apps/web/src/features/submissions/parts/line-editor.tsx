"use client";

import { Button, Checkbox, TextField, WarningIcon } from "@xianlan/ui";
import { fromPrevious } from "../entry-state.ts";
import { lineOrigin, lineTitle } from "../submission-text.ts";
import { DutyFields } from "./duty-fields.tsx";
import { EvidenceFields } from "./evidence-fields.tsx";
import { FigureFields } from "./figure-fields.tsx";
import { complaintAt, type LineProps } from "./line-props.ts";
import { ReturnReasons } from "./return-reasons.tsx";

/** One line of the form: its answer, what was before, the warnings of the checks, and a note. */
export function LineEditor(props: LineProps) {
  const { line, state, onChange } = props;
  const taken = fromPrevious(line, state);
  const title = lineTitle(line);
  return (
    <li className="border-b border-line py-4">
      <fieldset className="flex min-w-0 flex-col gap-3">
        <legend className="sr-only">{title}</legend>
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h3 className="font-medium">{title}</h3>
          <span className="text-xs text-muted">{lineOrigin(line)}</span>
          <span className="flex items-center gap-x-4 sm:ml-auto">
            {taken !== null && (
              <Button
                variant="quiet"
                size="sm"
                aria-label={`${title}：与上期相同`}
                onClick={() => onChange(taken)}
              >
                与上期相同
              </Button>
            )}
            <Checkbox
              label="不适用"
              aria-label={`${title}：不适用`}
              checked={state.isNotApplicable}
              onChange={({ target }) => onChange({ ...state, isNotApplicable: target.checked })}
            />
          </span>
        </div>
        <ReturnReasons line={line} today={props.today} />
        {state.isNotApplicable ? <NotApplicable {...props} /> : <EntryFields {...props} />}
        <Explanation {...props} />
      </fieldset>
    </li>
  );
}

function EntryFields(props: LineProps) {
  const { line } = props;
  return (
    <>
      {line.kind === "figure" ? (
        <FigureFields {...props} line={line} />
      ) : (
        <DutyFields {...props} line={line} />
      )}
      <EvidenceFields {...props} />
    </>
  );
}

function NotApplicable(props: LineProps) {
  const { state, onChange } = props;
  const error = complaintAt(props, "notApplicable");
  return (
    <TextField
      label="不适用的原因"
      className="max-w-md"
      required
      maxLength={100}
      value={state.notApplicable}
      onChange={(event) => onChange({ ...state, notApplicable: event.target.value })}
      {...(error !== undefined && { error })}
    />
  );
}

/** Warnings, and the explanation of them; once written it stays visible. */
function Explanation({ issues, state, onChange, attempted, line }: LineProps) {
  const warnings = issues.filter(({ level }) => level === "warn");
  if (warnings.length === 0 && state.note === "") return null;
  const missing = attempted && warnings.some(({ explained }) => !explained);
  return (
    <div className="flex max-w-2xl flex-col gap-2 border-l-[3px] border-ink bg-wash px-3 py-2">
      {warnings.map(({ kind, field, message }) => (
        <p key={`${kind} ${field}`} className="flex gap-1.5 text-sm">
          <WarningIcon className="mt-[0.1875rem]" />
          <span>{message}</span>
        </p>
      ))}
      <TextField
        label={
          <>
            <span className="sr-only">{lineTitle(line)}：</span>说明
          </>
        }
        maxLength={200}
        value={state.note}
        onChange={(event) => onChange({ ...state, note: event.target.value })}
        {...(missing && { error: "请写一句说明" })}
      />
    </div>
  );
}
