import { formatDay, formatInstant } from "@xianlan/domain/calendar";
import { Badge, Section } from "@xianlan/ui";
import { type FindingPage, type Reader, resultText, VerdictList } from "../findings/index.ts";
import { ClaimsColumn } from "./parts/claims-column.tsx";
import { EvidenceColumn } from "./parts/evidence-column.tsx";
import { VerdictPlace } from "./parts/verdict-place.tsx";
import { VerificationHead } from "./parts/verification-head.tsx";
import { queuePlace } from "./queue-place.ts";
import type { Queue, ReusedFile } from "./verification-types.ts";

type Shown = {
  page: FindingPage;
  queue: Queue;
  reused: readonly ReusedFile[];
  reader: Reader;
};

/** 核查一件: criteria, the unit's claim and the evidence side by side; the verdict is given in place. */
export function VerificationView({ page, queue, reused, reader }: Shown) {
  const place = queuePlace(page.id, queue);
  const { today } = reader;
  return (
    <article className="flex flex-col gap-6">
      <VerificationHead page={page} place={place} reader={reader} />
      <div className="grid gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)] xl:grid-cols-[minmax(0,22rem)_minmax(0,1fr)_minmax(0,1.25fr)]">
        <div className="lg:sticky lg:top-20 lg:row-span-3 lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:overflow-y-auto lg:pr-1">
          <VerdictPlace key={page.id} page={page} reader={reader} nextHref={place.nextHref} />
        </div>
        <ClaimsColumn page={page} today={today} />
        <EvidenceColumn page={page} reused={reused} today={today} />
      </div>
      <EarlierOutcomes page={page} today={today} />
    </article>
  );
}

/** What earlier verifications found, newest first, and the cycles that ended before this one. */
function EarlierOutcomes({ page, today }: { page: FindingPage; today: string }) {
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
