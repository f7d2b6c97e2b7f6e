"use client";

import { formatMonthDay } from "@xianlan/domain/calendar";
import {
  Button,
  Checkbox,
  DateField,
  RadioGroup,
  TextField,
  TextSkeleton,
  WarningIcon,
} from "@xianlan/ui";
import dynamic from "next/dynamic";
import { fromPrevious } from "../entry-state.ts";
import { lineOrigin, lineTitle } from "../submission-text.ts";
import type { SubmissionLine } from "../submission-types.ts";
import { FigureFields } from "./figure-fields.tsx";
import { complaintAt, type LineProps } from "./line-props.ts";
import { ReturnReasons } from "./return-reasons.tsx";

// Most lines ask for no file.
const EvidenceFiles = dynamic(
  () => import("./evidence-files.tsx").then((file) => file.EvidenceFiles),
  { loading: () => <TextSkeleton lines={2} /> },
);

/** 佐证 as the scheme wants it: a number, a link, or files. */
function EvidenceFields(props: LineProps) {
  const { line, state, onChange } = props;
  const { evidence } = line;
  const open = state.value?.type === "duty" && !state.value.done;
  if (evidence === "none" || state.value === null || open) return null;
  if (evidence !== "file") {
    return (
      <TextField
        label={evidence === "number" ? "文号" : "网址"}
        className="max-w-md"
        value={state.evidence}
        inputMode={evidence === "link" ? "url" : "text"}
        onChange={(event) => onChange({ ...state, evidence: event.target.value })}
      />
    );
  }
  return <EvidenceFiles {...props} />;
}

const choices = [
  { value: "done", label: "已办结" },
  { value: "open", label: "未办结" },
] as const;

/** Whether a duty is done, and on which day. */
function DutyFields(props: LineProps & { line: Extract<SubmissionLine, { kind: "duty" }> }) {
  const { line, state, onChange, today } = props;
  const value = state.value?.type === "duty" ? state.value : null;
  const error = complaintAt(props, null);
  const dayError = complaintAt(props, "on");
  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-3">
      <RadioGroup
        legend={<span className="sr-only">{line.duty}是否办结</span>}
        layout="row"
        hint={`应于${formatMonthDay(line.by)}前办结`}
        options={choices}
        value={value === null ? null : value.done ? "done" : "open"}
        onValueChange={(choice) =>
          onChange({
            ...state,
            value: { type: "duty", done: choice === "done", on: null },
          })
        }
        {...(error !== undefined && { error })}
      />
      {value?.done && (
        <DateField
          label="办结日期"
          max={today}
          value={value.on ?? ""}
          onChange={(event) =>
            onChange({ ...state, value: { ...value, on: event.target.value || null } })
          }
          {...(dayError !== undefined && { error: dayError })}
        />
      )}
    </div>
  );
}

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
