"use client";

import type { ActivitySort } from "@xianlan/domain/activity";
import { Th } from "@xianlan/ui";
import { useAddress } from "../../../lib/address/address.tsx";
import type { ActivityConditions } from "../conditions.ts";

type Order = Pick<ActivityConditions, "sort" | "order">;

/** A head that orders the list by its column, the latest first, and back. */
export function SortHead(props: { by: ActivitySort; order: Order; label: string }) {
  const { by, label } = props;
  const { params, change } = useAddress(props.order);
  const sorted = params.sort === by;
  const ascending = params.order === "asc";
  return (
    <Th
      sort={sorted ? (ascending ? "ascending" : "descending") : "none"}
      onSort={() => change({ sort: by, order: sorted && !ascending ? "asc" : "desc" })}
    >
      {label}
    </Th>
  );
}
