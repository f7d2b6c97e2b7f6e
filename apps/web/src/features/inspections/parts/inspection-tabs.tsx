"use client";

import { Tabs } from "@xianlan/ui";
import type { ReactNode } from "react";
import { AddressRows, useAddress } from "../../../lib/address/address.tsx";
import type { InspectionTab } from "../inspection-filter.ts";

/** The tabs of an inspection; the server draws the one that is open. */
export function InspectionTabs(props: {
  tab: InspectionTab;
  visitCount: number;
  children: ReactNode;
}) {
  const { params, change } = useAddress({ tab: props.tab });
  const content = <AddressRows>{props.children}</AddressRows>;
  return (
    <Tabs<InspectionTab>
      label="督查轮次"
      value={params.tab}
      onValueChange={(tab) => change({ tab })}
      items={[
        { value: "plan", label: "安排", count: props.visitCount, content },
        { value: "coverage", label: "覆盖", content },
        { value: "result", label: "结果", content },
      ]}
    />
  );
}
