"use client";

import type { FindingSort } from "@xianlan/domain/finding";
import { Th } from "@xianlan/ui";
import { useAddress } from "../../../lib/address/address.tsx";
import type { ListParams } from "./filter-props.ts";

type Order = Pick<ListParams, "sort" | "order">;

/** A head that orders the list by its column, and back. */
export function SortHead(props: { by: FindingSort; params: Order; label: string }) {
  const { by, label } = props;
  const { params, change } = useAddress(props.params);
  const sorted = params.sort === by;
  const ascending = params.order === "asc";
  return (
    <Th
      sort={sorted ? (ascending ? "ascending" : "descending") : "none"}
      onSort={() => change({ sort: by, order: sorted && ascending ? "desc" : "asc" })}
    >
      {label}
    </Th>
  );
}
