import { linkClass, Section } from "@xianlan/ui";
import Link from "next/link";
import type { EscalationNotices } from "./escalation-types.ts";
import { EscalationNoticeItem } from "./parts/escalation-notice-item.tsx";

/** The last escalation notices a unit got, on its page. */
export function UnitEscalations({ unitId, list }: { unitId: string; list: EscalationNotices }) {
  const { rows, counts, today } = list;
  if (counts.total === 0) return null;
  const late = counts.late > 0 ? `，${counts.late}份逾期未回复` : "";
  return (
    <Section
      title="督办"
      aside={
        <Link href={`/escalations?unit=${unitId}`} prefetch={false} className={linkClass()}>
          共{counts.total}份{late}
        </Link>
      }
    >
      <ul className="border-t border-ink">
        {rows.map((notice) => (
          <EscalationNoticeItem key={notice.id} notice={notice} today={today} withFinding />
        ))}
      </ul>
    </Section>
  );
}
