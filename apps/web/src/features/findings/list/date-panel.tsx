"use client";

import { DateField } from "@xianlan/ui";
import type { FilterProps } from "./filter-props.ts";

const dateSpans = [
  { label: "交办日期", from: "issuedFrom", to: "issuedTo" },
  { label: "销号日期", from: "closedFrom", to: "closedTo" },
] as const;

/** Days of issue and closure, both ends included. */
export function DatePanel({ params, change }: Pick<FilterProps, "params" | "change">) {
  return (
    <div className="flex flex-col gap-4">
      {dateSpans.map(({ label, from, to }) => (
        <div key={label} className="grid grid-cols-2 gap-2">
          <DateField
            size="sm"
            label={`${label}从`}
            value={params[from] ?? ""}
            {...(params[to] !== null && { max: params[to] })}
            onChange={(event) => change({ [from]: event.target.value || null })}
          />
          <DateField
            size="sm"
            label={`${label}到`}
            value={params[to] ?? ""}
            {...(params[from] !== null && { min: params[from] })}
            onChange={(event) => change({ [to]: event.target.value || null })}
          />
        </div>
      ))}
    </div>
  );
}
