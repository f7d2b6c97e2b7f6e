import { Notice, Section } from "@xianlan/ui";
import type { FindingEscalations } from "./escalation-types.ts";
import { EscalationNoticeItem } from "./parts/escalation-notice-item.tsx";
import { IssueButton } from "./parts/issue-button.tsx";

/** 督办 on the page of a finding: what the rule proposes, what was issued, what was answered. */
export function EscalationSection(props: {
  findingId: string;
  today: string;
  data: FindingEscalations;
}) {
  const { findingId, today, data } = props;
  const { notices, proposal, allowed, subject } = data;
  const first = allowed[0];
  if (notices.length === 0 && first === undefined) return null;
  const issue = (label: string) =>
    subject !== null &&
    first !== undefined && (
      <IssueButton
        label={label}
        notice={{ findingId, subject, allowed, kind: proposal?.kind ?? first.kind }}
        today={today}
      />
    );
  return (
    <div id="escalations" className="scroll-mt-20">
      <Section
        title="督办"
        aside={first !== undefined && proposal === null ? issue("发督办") : undefined}
      >
        {proposal !== null && (
          <Notice
            title={`${proposal.reason}，建议发${proposal.kindLabel}`}
            action={issue(`拟${proposal.kindLabel}`)}
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
      </Section>
    </div>
  );
}
