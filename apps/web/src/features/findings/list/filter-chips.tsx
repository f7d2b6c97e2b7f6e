"use client";

import { findingFlagLabels } from "@xianlan/domain/finding";
import { Button, CloseIcon } from "@xianlan/ui";
import { useAddress } from "../../../lib/address/address.tsx";
import type { FilterProps, ListParams } from "./filter-props.ts";
import { manyFilters } from "./many-filters.ts";
import { noFilter } from "./no-filter.ts";

type Chip = { key: string; label: string; remove: () => void };

/** The list's conditions, or as many of them as another page has. */
type ChipProps = Omit<FilterProps, "params"> & { params: Partial<ListParams> };

/** Every condition that holds, each to be taken away by one press. */
export function FilterChips(props: Pick<ChipProps, "params" | "options">) {
  const { params, change } = useAddress(props.params);
  const chips = chipsOf({ params, change, options: props.options });
  if (chips.length === 0) return null;
  return (
    <ul aria-label="已选条件" className="flex flex-wrap items-center gap-2">
      {chips.map(({ key, label, remove }) => (
        <li key={key} className="max-w-full">
          <button
            type="button"
            aria-label={`去掉条件 ${label}`}
            onClick={remove}
            className="inline-flex min-h-7 max-w-full items-center gap-1 rounded-sm bg-indigo-wash px-2 text-sm text-indigo hover:text-indigo-deep max-sm:min-h-10 print:hidden"
          >
            <span className="truncate">{label}</span>
            <CloseIcon className="size-3.5 shrink-0" />
          </button>
          <span className="hidden text-sm print:inline">{label}</span>
        </li>
      ))}
      <li>
        <Button variant="quiet" size="sm" onClick={() => change(noFilter)}>
          清除全部
        </Button>
      </li>
    </ul>
  );
}

function chipsOf({ params, change, options }: ChipProps): Chip[] {
  const chips: Chip[] = [];
  const add = (key: string, label: string, remove: () => void) =>
    chips.push({ key, label, remove });
  const { q = null, flag = null } = params;
  if (q !== null) add("q", `含“${q}”`, () => change({ q: null }));
  if (flag !== null) add("flag", findingFlagLabels[flag], () => change({ flag: null }));
  for (const { field, label } of manyFilters) {
    const chosen: readonly string[] = params[field] ?? [];
    for (const value of chosen) {
      const name = options[field].find((option) => option.value === value)?.label ?? "已停用";
      const others = chosen.filter((one) => one !== value);
      add(`${field} ${value}`, `${label}：${name}`, () =>
        change({ [field]: others.length === 0 ? null : others }),
      );
    }
  }
  const days = [
    ["issuedFrom", "交办不早于"],
    ["issuedTo", "交办不晚于"],
    ["closedFrom", "销号不早于"],
    ["closedTo", "销号不晚于"],
  ] as const;
  for (const [field, label] of days) {
    const day = params[field] ?? null;
    if (day !== null) add(field, `${label}${day}`, () => change({ [field]: null }));
  }
  return chips;
}
