"use client";

import { useQuery } from "@tanstack/react-query";
import { Button, Notice, Section } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTRPC } from "../../lib/trpc/client.tsx";
import type { NewPaper } from "./escalation-types.ts";
import { PaperItem } from "./parts/paper-item.tsx";

const IssueDialog = dynamic(
  () => import("./parts/issue-dialog.tsx").then((file) => file.IssueDialog),
  { loading: () => null },
);

/** 督办 on the page of a finding: what the rule proposes, what was issued, what was answered. */
export function EscalationSection({ findingId, today }: { findingId: string; today: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.escalation.ofFinding.queryOptions({ findingId }));
  const [paper, setPaper] = useState<NewPaper | null>(null);
  if (data === undefined) return null;
  const { steps, proposal, allowed, matter } = data;
  const first = allowed[0];
  if (steps.length === 0 && first === undefined) return null;
  const begin = () => {
    if (matter === null || first === undefined) return;
    setPaper({ findingId, matter, allowed, kind: proposal?.kind ?? first.kind });
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
        {steps.length > 0 ? (
          <ul className="border-t border-ink">
            {steps.map((step) => (
              <PaperItem key={step.id} paper={step} today={today} />
            ))}
          </ul>
        ) : (
          proposal === null && <p className="text-sm text-muted">还没有发过督办文书。</p>
        )}
        {paper !== null && (
          <IssueDialog paper={paper} today={today} onClose={() => setPaper(null)} />
        )}
      </Section>
    </div>
  );
}
