import { type Owing, owingLabels, owings } from "@xianlan/domain/submission";
import { linkClass, Section } from "@xianlan/ui";
import Link from "next/link";
import { submissionHref } from "../../lib/submission-href.ts";
import type { OwedSubmission } from "./score-types.ts";

/** What the county does not have, by how it is owed: what is late first, what is not due yet last. */
export function OwedList({ owed }: { owed: readonly OwedSubmission[] }) {
  const shown = owings.filter(
    (owing) => owing === "overdue" || owed.some((one) => one.owing === owing),
  );
  return (
    <div id="owed" className="flex flex-col gap-6">
      {shown.map((owing) => (
        <OwedSection key={owing} owing={owing} owed={owed.filter((one) => one.owing === owing)} />
      ))}
    </div>
  );
}

function OwedSection({ owing, owed }: { owing: Owing; owed: readonly OwedSubmission[] }) {
  const periods = [...Map.groupBy(owed, ({ periodId }) => periodId).values()];
  return (
    <Section title={owingLabels[owing]} aside={`${owed.length}份`}>
      {periods.length === 0 ? (
        <p className="border-t border-ink py-2 text-muted">没有逾期未报的报送。</p>
      ) : (
        <dl className="border-t border-ink">
          {periods.map((submissions) => (
            <OwedPeriod key={submissions[0]?.periodId} submissions={submissions} />
          ))}
        </dl>
      )}
    </Section>
  );
}

/** One period: how late or until when, and each unit a way to its submission. */
function OwedPeriod({ submissions }: { submissions: readonly OwedSubmission[] }) {
  const [first] = submissions;
  if (first === undefined) return null;
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1 border-b border-line py-1.5">
      <dt className="min-w-28">
        <span className="font-medium">{first.label}</span>
        <span className="ml-2 text-muted">
          {submissions.length}个，{first.note}
        </span>
      </dt>
      <dd className="flex min-w-0 flex-1 flex-wrap gap-x-3 gap-y-1">
        {submissions.map(({ unitId, unitName, periodId }) => (
          <Link
            key={unitId}
            href={submissionHref(periodId, unitId)}
            prefetch={false}
            className={linkClass("plain", "inline-flex items-center max-sm:min-h-10")}
          >
            {unitName}
          </Link>
        ))}
      </dd>
    </div>
  );
}
