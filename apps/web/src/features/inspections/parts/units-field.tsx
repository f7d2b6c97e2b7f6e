"use client";

import { unitKindLabels, unitKinds } from "@xianlan/domain/unit";
import { Button, Checkbox, Fieldset } from "@xianlan/ui";
import type { InspectionChoices, InspectionForm } from "../inspection-types.ts";

/** 受检单位: one by one, a kind at once, or all. */
export function UnitsField(props: { form: InspectionForm; directory: InspectionChoices["units"] }) {
  const { form, directory } = props;
  const { values, set, errorAt, fieldId } = form;
  const units = directory.filter(({ active, id }) => active || values.unitIds.includes(id));
  const chosen = new Set(values.unitIds);
  const choose = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    set({ unitIds: units.filter(({ id }) => next.has(id)).map(({ id }) => id) });
  };
  const error = errorAt("unitIds");
  const all = units.map(({ id }) => id);
  return (
    <Fieldset legend={`受检单位（已选${chosen.size}个）`}>
      <div
        id={fieldId("unitIds")}
        tabIndex={-1}
        aria-invalid={error ? true : undefined}
        className="flex flex-col gap-4 outline-none"
      >
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => choose(all, true)}>
            全选
          </Button>
          <Button size="sm" variant="quiet" onClick={() => choose(all, false)}>
            清空
          </Button>
        </div>
        {unitKinds.map((kind) => {
          const own = units.filter((unit) => unit.kind === kind);
          if (own.length === 0) return null;
          const ids = own.map(({ id }) => id);
          const chosenCount = ids.filter((id) => chosen.has(id)).length;
          return (
            <fieldset key={kind} className="border-t border-line pt-3">
              <legend className="sr-only">{unitKindLabels[kind]}</legend>
              <Checkbox
                label={<span className="font-medium">{`全部${unitKindLabels[kind]}`}</span>}
                checked={chosenCount === ids.length}
                indeterminate={chosenCount > 0 && chosenCount < ids.length}
                onChange={(event) => choose(ids, event.target.checked)}
              />
              <div className="mt-2 grid grid-cols-2 gap-x-4 gap-y-1.5 sm:grid-cols-4">
                {own.map(({ id, name, placeCount }) => (
                  <Checkbox
                    key={id}
                    label={
                      <>
                        {name}
                        <span className="ml-1 text-xs text-muted">{placeCount}</span>
                      </>
                    }
                    checked={chosen.has(id)}
                    onChange={(event) => choose([id], event.target.checked)}
                  />
                ))}
              </div>
            </fieldset>
          );
        })}
        <p className="text-xs text-muted">单位后的数字是在用的村、社区和阵地数。</p>
        {error && (
          <p role="alert" className="text-sm font-medium">
            {error}
          </p>
        )}
      </div>
    </Fieldset>
  );
}
