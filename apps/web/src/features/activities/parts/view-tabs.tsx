"use client";

import { tabLinkClass, tabRowClass } from "@xianlan/ui";
import { useAddress } from "../../../lib/address/address.tsx";
import type { ActivityConditions } from "../conditions.ts";

const views = [
  { view: "list", label: "列表" },
  { view: "calendar", label: "日历" },
] as const;

/** As a list, or by day. */
export function ViewTabs(props: { view: ActivityConditions["view"]; total: number }) {
  const { params, change } = useAddress({ view: props.view });
  return (
    <nav aria-label="查看方式" className={tabRowClass}>
      {views.map(({ view, label }) => (
        <button
          key={view}
          type="button"
          aria-pressed={params.view === view}
          onClick={() => change({ view })}
          className={tabLinkClass(params.view === view)}
        >
          {label}
          {view === "list" && <span className="text-xs font-normal text-muted">{props.total}</span>}
        </button>
      ))}
    </nav>
  );
}
