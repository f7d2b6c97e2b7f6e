"use client";

import { findingSorts } from "@xianlan/domain/finding";
import { RadioGroup } from "@xianlan/ui";
import { sortLabels } from "../finding-text.ts";
import type { FilterProps } from "./filter-props.ts";

/** Every order, also those that have no column. */
export function SortPanel({ params, change }: Pick<FilterProps, "params" | "change">) {
  const options = findingSorts.flatMap((sort) =>
    (["asc", "desc"] as const).map((order) => ({
      value: `${sort} ${order}`,
      label: `${sortLabels[sort]} ${order === "asc" ? "升序" : "降序"}`,
    })),
  );
  return (
    <RadioGroup
      legend="排序"
      options={options}
      value={`${params.sort} ${params.order}`}
      onValueChange={(next) => {
        const sort = findingSorts.find((one) => next.startsWith(`${one} `));
        if (sort) change({ sort, order: next.endsWith("desc") ? "desc" : "asc" });
      }}
    />
  );
}
