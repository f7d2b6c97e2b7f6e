import { linkClass, Section, StatusLight } from "@xianlan/ui";
import Link from "next/link";
import type { AttentionRow } from "../overview-types.ts";

/** 值得过问: the few open findings that need a leader's attention, and why. */
export function AttentionList({ findings }: { findings: readonly AttentionRow[] }) {
  return (
    <Section title="值得过问" aside="先逾期，再看等级和退回次数">
      {findings.length === 0 ? (
        <p className="border-t border-ink py-2 text-muted">没有在办的问题。</p>
      ) : (
        <ol className="border-t border-ink">
          {findings.map((finding) => (
            <li key={finding.id} className="border-b border-line py-1 leading-5 max-sm:py-2">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-medium">{finding.unitName}</span>
                <Link href={`/findings/${finding.id}`} prefetch={false} className={linkClass()}>
                  {finding.number}
                </Link>
                <StatusLight tone={finding.statusLight} className="sm:ml-auto">
                  {finding.why}
                </StatusLight>
              </p>
              <p className="truncate text-soft" title={finding.fact}>
                {finding.fact}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
