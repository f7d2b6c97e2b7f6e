"use client";

import { type StatusLight as StatusLightTone, statusLightTones } from "@xianlan/domain/finding";
import { Button, Checkbox, StatusLight, TextField } from "@xianlan/ui";
import { useState } from "react";
import type { FacetProps } from "./many-filters.ts";

/** So many values are looked for by typing. */
const many = 12;

/** The values of one field, each with the rows choosing it would leave. */
export function FacetPanel(props: FacetProps) {
  const { label, options, chosen, counts, statusLights, onChange } = props;
  const [query, setQuery] = useState("");
  const shown = options.filter(
    ({ value, label: name }) =>
      name.includes(query.trim()) && ((counts?.[value] ?? 0) > 0 || chosen.includes(value)),
  );
  const toggle = (value: string, on: boolean) =>
    onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <>
      {options.length > many && (
        <TextField
          className="mb-2"
          label={`查找${label}`}
          hideLabel
          size="sm"
          placeholder={`查找${label}`}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      {shown.length === 0 && <p className="text-muted">没有符合其他条件的问题。</p>}
      <ul className="-mx-1 max-h-80 overflow-y-auto px-1">
        {shown.map(({ value, label: name }) => (
          <li key={value}>
            <Checkbox
              className="py-1 [&>span]:flex [&>span]:flex-1 [&>span]:justify-between [&>span]:gap-4"
              checked={chosen.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
              label={
                <>
                  <FacetName value={value} name={name} statusLight={statusLights} />
                  <span className="text-muted">{counts?.[value] ?? 0}</span>
                </>
              }
            />
          </li>
        ))}
      </ul>
      {chosen.length > 0 && (
        <Button variant="quiet" size="sm" className="mt-2 -ml-2.5" onClick={() => onChange([])}>
          不限{label}
        </Button>
      )}
    </>
  );
}

function FacetName({
  value,
  name,
  statusLight,
}: {
  value: string;
  name: string;
  statusLight: boolean;
}) {
  const tone: StatusLightTone | undefined = statusLightTones.find((one) => one === value);
  return statusLight && tone ? <StatusLight tone={tone}>{name}</StatusLight> : <span>{name}</span>;
}
