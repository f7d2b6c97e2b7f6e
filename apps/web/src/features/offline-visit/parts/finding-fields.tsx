import {
  type FindingCategory,
  findingCategories,
  findingCategoryLabels,
  type Severity,
  severities,
  severityLabels,
} from "@xianlan/domain/finding";
import { DateField, TextArea } from "@xianlan/ui";
import { useId } from "react";
import type { VisitItem } from "../../../lib/offline-visit/types.ts";
import type { Complaints, FindingDraft } from "../drafts.ts";

/** The draft of a failed item, filled in from the checklist; unit, place and day are the visit's. */
export function FindingFields(props: {
  item: VisitItem;
  finding: FindingDraft;
  complaints: Complaints;
  onChange: (finding: FindingDraft) => void;
}) {
  const { item, finding, complaints, onChange } = props;
  const set = (change: Partial<FindingDraft>) => onChange({ ...finding, ...change });
  const duty = item.dutyCode === null ? item.clause : `${item.dutyCode} ${item.dutyName}`;
  return (
    <fieldset className="flex flex-col gap-3 border-l-2 border-indigo-line pl-3">
      <legend className="sr-only">督查问题草拟</legend>
      <p className="text-sm text-soft">责任条款：{duty}</p>
      <TextArea
        label="问题事实"
        rows={2}
        required
        value={finding.fact}
        error={complaints["finding.fact"]}
        onChange={({ target }) => set({ fact: target.value })}
      />
      <div className="flex flex-wrap gap-3">
        <NativeSelect<FindingCategory>
          label="问题类别"
          value={finding.category}
          options={findingCategories.map((value) => [value, findingCategoryLabels[value]])}
          onChange={(category) => set({ category })}
        />
        <NativeSelect<Severity>
          label="问题等级"
          value={finding.severity}
          options={severities.map((value) => [value, severityLabels[value]])}
          onChange={(severity) => set({ severity })}
        />
        <DateField
          label="整改时限"
          value={finding.dueOn}
          error={complaints["finding.dueOn"]}
          onChange={({ target }) => set({ dueOn: target.value })}
        />
      </div>
      <TextArea
        label="销号标准（一行一条）"
        rows={2}
        value={finding.criteria}
        error={complaints["finding.criteria"]}
        onChange={({ target }) => set({ criteria: target.value })}
      />
    </fieldset>
  );
}

/** The browser's own list: it opens without a further script, so also without a connection. */
function NativeSelect<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, label: string])[];
  onChange: (value: Value) => void;
}) {
  const { label, value, options, onChange } = props;
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([one]) => one === target.value);
          if (chosen) onChange(chosen[0]);
        }}
        className="min-h-10 rounded-sm border border-edge bg-sheet px-2"
      >
        {options.map(([one, label]) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
