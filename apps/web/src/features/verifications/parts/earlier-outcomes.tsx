import { formatDay, formatInstant } from "@xianlan/domain/calendar";
import { Badge, Section } from "@xianlan/ui";
import { type FindingPage, resultText, VerdictList } from "../../findings/index.ts";

/** What earlier verifications found, newest first, and the cycles that ended before this one. */
export function EarlierOutcomes({ page, today }: { page: FindingPage; today: string }) {
  const decided = page.verifications.filter(({ outcome }) => outcome !== null).toReversed();
  if (decided.length === 0 && page.cycles.length === 0) return null;
  return (
    <Section title="以往核查" className="max-w-5xl">
      <ol className="divide-y divide-line border-y border-line">
        {decided.map((one) => (
          <li key={one.id} className="flex flex-col gap-1.5 py-3">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Badge strong>{one.outcome === "returned" ? "退回整改" : "同意销号"}</Badge>
              <span>{one.methodLabel}</span>
              <span className="text-xs text-muted">
                {one.startedByName}
                {one.decidedAt !== null && ` ${formatInstant(one.decidedAt, today)}`}
              </span>
            </p>
            <VerdictList criteria={page.criteria} verdicts={one.verdicts} />
          </li>
        ))}
        {page.cycles.map((cycle) => (
          <li key={cycle.cycle} className="py-3 text-soft">
            第{cycle.cycle}轮：{formatDay(cycle.issuedOn, today)}起算，
            {formatDay(cycle.closedOn, today)}销号，{resultText(cycle)}
          </li>
        ))}
      </ol>
    </Section>
  );
}
