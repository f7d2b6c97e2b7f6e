"use client";

import type { Permission } from "@xianlan/domain/account";
import { TableSkeleton, tabLinkClass, tabRowClass } from "@xianlan/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import type { ReactNode } from "react";
import { type ShownTab, type SubmissionTab, submissionsHref, tabsFor } from "./search-params.ts";

const loading = () => <TableSkeleton rows={8} columns={4} />;
// Only the open tab's script is loaded.
const OwnSubmissionsView = dynamic(
  () => import("./own-submissions-view.tsx").then((file) => file.OwnSubmissionsView),
  {
    loading,
  },
);
const QueueView = dynamic(() => import("./queue-view.tsx").then((file) => file.QueueView), {
  loading,
});
const CorrectionsView = dynamic(
  () => import("../corrections/index.ts").then((file) => file.CorrectionsView),
  { loading },
);
const ObjectionsView = dynamic(
  () => import("../objections/index.ts").then((file) => file.ObjectionsView),
  { loading },
);
const CompletenessView = dynamic(
  () => import("../periods/index.ts").then((file) => file.CompletenessView),
  { loading },
);
const PeriodsView = dynamic(() => import("../periods/index.ts").then((file) => file.PeriodsView), {
  loading,
});

/** 报送: the tab named in the address, among those this person sees. */
export function SubmissionsView(props: {
  tab: SubmissionTab;
  permissions: readonly Permission[];
  today: string;
}) {
  const { tab, permissions, today } = props;
  return (
    <SubmissionsFrame tabs={tabsFor(permissions)} tab={tab}>
      {tab === "mine" && <OwnSubmissionsView maySign={permissions.includes("submission.sign")} />}
      {tab === "progress" && <CompletenessView />}
      {tab === "waiting" && <QueueView />}
      {tab === "corrections" && <CorrectionsView permissions={permissions} today={today} />}
      {tab === "objections" && <ObjectionsView permissions={permissions} today={today} />}
      {tab === "periods" && <PeriodsView permissions={permissions} />}
    </SubmissionsFrame>
  );
}

/** The tabs of 报送, each with an address. */
function SubmissionsFrame(props: {
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
