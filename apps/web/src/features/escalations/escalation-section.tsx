"use client";

import { useQuery } from "@tanstack/react-query";
import { Button, Notice, Section } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTRPC } from "../../lib/trpc/client.tsx";
import type { NewEscalationNotice } from "./escalation-types.ts";
import { EscalationNoticeItem } from "./parts/escalation-notice-item.tsx";

const IssueDialog = dynamic(
  () => import("./parts/issue-dialog.tsx").then((file) => file.IssueDialog),
  { loading: () => null },
);

/** 督办 on the page of a finding: what the rule proposes, what was issued, what was answered. */
export function EscalationSection({ findingId, today }: { findingId: string; today: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.escalation.ofFinding.queryOptions({ findingId }));
  const [notice, setNotice] = useState<NewEscalationNotice | null>(null);
  if (data === undefined) return null;
  const { notices, proposal, allowed, subject } = data;
  const first = allowed[0];
  if (notices.length === 0 && first === undefined) return null;
  const begin = () => {
    if (subject === null || first === undefined) return;
    setNotice({ findingId, subject, allowed, kind: proposal?.kind ?? first.kind });
  };
  return (
    <div id="escalations" className="scroll-mt-20">
      <Section
        title="督办"
        aside={
          first !== undefined && proposal === null ? (
            <Button size="sm" onClick={begin}>
              发督办
            </Button>
          ) : undefined
        }
      >
        {proposal !== null && (
          <Notice
            title={`${proposal.reason}，建议发${proposal.kindLabel}`}
            action={
              <Button size="sm" onClick={begin}>
                拟{proposal.kindLabel}
              </Button>
            }
          >
            是否发出由督查办决定。
          </Notice>
        )}
        {notices.length > 0 ? (
          <ul className="border-t border-ink">
            {notices.map((notice) => (
              <EscalationNoticeItem key={notice.id} notice={notice} today={today} />
            ))}
          </ul>
        ) : (
          proposal === null && <p className="text-sm text-muted">还没有发过督办文书。</p>
        )}
        {notice !== null && (
          <IssueDialog notice={notice} today={today} onClose={() => setNotice(null)} />
        )}
      </Section>
    </div>
  );
}
