import { type Severity, severities, severityLabels } from "@xianlan/domain/finding";
import type { AssessmentKind } from "@xianlan/domain/rating";
import { Select, TextField } from "@xianlan/ui";
import type { ValueDraft } from "../value-draft.ts";

/** What is stated, by the indicator's kind: points or events. */
export function ValueFields(props: {
  kind: AssessmentKind;
  /** Most points of the indicator. */
  max: string;
  draft: ValueDraft;
  set: (change: Partial<ValueDraft>) => void;
  errorAt: (path: string) => string | undefined;
}) {
  const { kind, max, draft, set, errorAt } = props;
  const number = (key: "points" | "count", label: string, hint?: string) => (
    <TextField
      label={label}
      required
      inputMode="decimal"
      className="w-40"
      {...(hint !== undefined && { hint })}
      value={draft[key]}
      error={errorAt(`value.${key}`)}
      onChange={(event) => set({ [key]: event.target.value })}
    />
  );
  if (kind === "points") return number("points", "评定分值", `最多${max}分`);
  return (
    <div className="flex flex-wrap gap-4">
      <Select<Severity>
        label="等级"
        className="w-40"
        options={severities.map((value) => ({ value, label: severityLabels[value] }))}
        value={draft.severity}
        onValueChange={(severity) => set({ severity })}
      />
      {number("count", "件数")}
    </div>
  );
}
