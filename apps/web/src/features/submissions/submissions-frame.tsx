"use client";

import { tabLinkClass, tabRowClass } from "@xianlan/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import { countyTabs, type SubmissionTab, submissionsHref, unitTabs } from "./search-params.ts";

/** The leaves of 报送, each with an address: those of the county, or those of a unit. */
export function SubmissionsFrame(props: {
  side: "county" | "unit";
  tab: SubmissionTab;
  children: ReactNode;
}) {
  const { side, tab, children } = props;
  const tabs = side === "county" ? countyTabs : unitTabs;
  return (
    <div className="flex flex-col gap-6">
      <nav aria-label="报送" className={tabRowClass}>
        {tabs.map(({ key, label }) => (
          <Link
            key={key}
            href={submissionsHref({ tab: key })}
            prefetch={false}
            aria-current={key === tab ? "page" : undefined}
            className={`${tabLinkClass(key === tab)} no-underline`}
          >
            {label}
          </Link>
        ))}
      </nav>
      {children}
    </div>
  );
}
