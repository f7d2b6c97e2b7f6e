"use client";

import { useAddress } from "../lib/address/address.tsx";
import { CursorPager } from "./cursor-pager.tsx";

/** The pager of a list whose place stands in its address under `after`, as texts. */
export function AddressPager(props: {
  trail: readonly string[];
  next: string | null;
  shown: number;
  total: number | undefined;
  measure: "件" | "条";
}) {
  const { change } = useAddress<{ after: readonly string[] | null }>({ after: null });
  return <CursorPager {...props} goTo={(after) => change({ after })} />;
}
