import { tabLinkClass, tabRowClass } from "@xianlan/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import { type ShownTab, type SubmissionTab, submissionsHref } from "./search-params.ts";

/** The tabs of 报送, each with an address. */
export function SubmissionsFrame(props: {
  tabs: readonly ShownTab[];
  tab: SubmissionTab;
  children: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-6">
      <nav aria-label="报送" className={tabRowClass}>
        {props.tabs.map(({ key, label }) => (
          <Link
            key={key}
            href={submissionsHref({ tab: key })}
            prefetch={false}
            aria-current={key === props.tab ? "page" : undefined}
            className={`${tabLinkClass(key === props.tab)} no-underline`}
          >
            {label}
          </Link>
        ))}
      </nav>
      {props.children}
    </div>
  );
}
