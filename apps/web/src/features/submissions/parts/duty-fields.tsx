"use client";

import { formatMonthDay } from "@xianlan/domain/calendar";
import { DateField, RadioGroup } from "@xianlan/ui";
import type { SubmissionLine } from "../submission-types.ts";
import { complaintAt, type LineProps } from "./line-props.ts";

const choices = [
  { value: "done", label: "已办结" },
  { value: "open", label: "未办结" },
] as const;

/** Whether a duty is done, and on which day. */
export function DutyFields(props: LineProps & { line: Extract<SubmissionLine, { kind: "duty" }> }) {
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
