"use client";

import type { Permission } from "@xianlan/domain";
import { CorrectionsView } from "../corrections/index.ts";
import { ObjectionsView } from "../objections/index.ts";
import { CompletenessView, PeriodsView } from "../periods/index.ts";
import { MyFormsView } from "./my-forms-view.tsx";
import { QueueView } from "./queue-view.tsx";
import { type SubmissionTab, tabsFor } from "./search-params.ts";
import { SubmissionsFrame } from "./submissions-frame.tsx";

/** 报送: what the address asks for, of what is this person's. */
export function SubmissionsView(props: {
  tab: SubmissionTab;
  held: readonly Permission[];
  today: string;
}) {
  const { tab, held, today } = props;
  return (
    <SubmissionsFrame tabs={tabsFor(held)} tab={tab}>
      {tab === "mine" && <MyFormsView maySign={held.includes("submission.sign")} />}
      {tab === "progress" && <CompletenessView />}
      {tab === "waiting" && <QueueView />}
      {tab === "corrections" && <CorrectionsView held={held} today={today} />}
      {tab === "objections" && <ObjectionsView held={held} today={today} />}
      {tab === "periods" && <PeriodsView held={held} />}
    </SubmissionsFrame>
  );
}
