"use client";

import { useQuery } from "@tanstack/react-query";
import { linkClass, Section } from "@xianlan/ui";
import Link from "next/link";
import { useTRPC } from "../../lib/trpc/client.tsx";
import { EscalationNoticeItem } from "./parts/escalation-notice-item.tsx";

/** The last escalation notices a unit got, on its page. */
export function UnitEscalations({ unitId }: { unitId: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.escalation.list.queryOptions({ unitId, limit: 5 }));
  if (data === undefined || data.counts.total === 0) return null;
  const { rows, counts, today } = data;
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
