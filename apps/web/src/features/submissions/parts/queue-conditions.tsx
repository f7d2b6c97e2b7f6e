"use client";

import { Select } from "@xianlan/ui";
import { useAddress } from "../../../lib/address/address.tsx";
import type { SubmissionParams } from "../search-params.ts";
import type { Queue } from "../submission-types.ts";

const kinds = [
  { value: "all", label: "全部" },
  { value: "clean", label: "无提示" },
  { value: "noted", label: "有提示、说明" },
] as const;

const choice = (options: readonly { value: string; label: string }[]) => [
  { value: "all", label: "全部" },
  ...options,
];

/** Which of the waiting submissions are shown, each condition in the address. */
export function QueueConditions(
  props: Pick<Queue, "periods" | "units"> & {
    conditions: Pick<SubmissionParams, "form" | "unit" | "only">;
  },
) {
  const { periods, units } = props;
  const { params, change } = useAddress(props.conditions);
  return (
    <div className="flex flex-wrap items-end gap-4">
      <Select
        label="报告期"
        options={choice(periods.map(({ id, label }) => ({ value: id, label })))}
        value={params.form ?? "all"}
        onValueChange={(form) => change({ form: form === "all" ? null : form })}
      />
      <Select
        label="单位"
        options={choice(units.map(({ id, name }) => ({ value: id, label: name })))}
        value={params.unit ?? "all"}
        onValueChange={(unit) => change({ unit: unit === "all" ? null : unit })}
      />
      <Select
        label="提示"
        options={kinds}
        value={params.only ?? "all"}
        onValueChange={(only) => change({ only: only === "all" ? null : only })}
      />
    </div>
  );
}
