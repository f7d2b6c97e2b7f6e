"use client";

import { type FindingFlag, findingFlagLabels } from "@xianlan/domain/finding";
import { tabLinkClass, tabRowClass } from "@xianlan/ui";
import { useAddress } from "../../../lib/address/address.tsx";
import type { Facets } from "../finding-types.ts";
import type { FilterProps } from "./filter-props.ts";

const shown = [
  "open",
  "overdue",
  "soon",
  "awaiting_receipt",
  "returned",
  "awaiting_review",
] as const satisfies readonly FindingFlag[];

/** The questions asked most, each with its count under the other conditions. */
export function FlagTabs(props: Pick<FilterProps, "params"> & { facets: Facets }) {
  const { params, change } = useAddress(props.params);
  const counts = props.facets.values.flag;
  return (
    <nav aria-label="常用范围" className={tabRowClass}>
      <FlagTab label="全部" active={params.flag === null} onChoose={() => change({ flag: null })} />
      {shown.map((flag) => (
        <FlagTab
          key={flag}
          label={findingFlagLabels[flag]}
          count={counts[flag] ?? 0}
          active={params.flag === flag}
          onChoose={() => change({ flag })}
        />
      ))}
    </nav>
  );
}

function FlagTab(props: {
  label: string;
  count?: number | undefined;
  active: boolean;
  onChoose: () => void;
}) {
  return (
    <button
      type="button"
      aria-pressed={props.active}
      onClick={props.onChoose}
      className={tabLinkClass(props.active)}
    >
      {props.label}
      {props.count !== undefined && (
        <span className="text-xs font-normal text-muted">{props.count}</span>
      )}
    </button>
  );
}
