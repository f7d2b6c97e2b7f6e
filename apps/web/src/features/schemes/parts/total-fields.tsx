import type { FigureRule } from "@xianlan/domain/scheme";
import { Checkbox, Select } from "@xianlan/ui";

const none = "none";

/** Which numbers must add up to which: said to whoever fills the form, before it is sent. */
export function TotalFields(props: {
  figure: FigureRule;
  error: string | undefined;
  change: (next: FigureRule) => void;
}) {
  const { figure, error, change } = props;
  const { fields, total } = figure;
  if (fields.length < 3) return null;
  const named = fields.map(({ key, name }) => ({ value: key, label: name || key }));
  const partsOf = (field: string) => fields.map(({ key }) => key).filter((key) => key !== field);
  return (
    <div className="flex flex-col gap-3">
      <Select
        label="核对合计"
        options={[{ value: none, label: "不核对" }, ...named]}
        value={total?.field ?? none}
        error={error}
        onValueChange={(field) =>
          change({ ...figure, total: field === none ? null : { field, parts: partsOf(field) } })
        }
      />
      {total !== null && (
        <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
          <legend className="mb-1 text-sm font-medium">应等于下列各项之和</legend>
          {named
            .filter(({ value }) => value !== total.field)
            .map(({ value, label }) => {
              const isPart = total.parts.includes(value);
              return (
                <Checkbox
                  key={value}
                  label={label}
                  checked={isPart}
                  disabled={isPart && total.parts.length === 2}
                  onChange={({ target }) => {
                    const parts = partsOf(total.field).filter((key) =>
                      key === value ? target.checked : total.parts.includes(key),
                    );
                    change({ ...figure, total: { ...total, parts } });
                  }}
                />
              );
            })}
        </fieldset>
      )}
    </div>
  );
}
