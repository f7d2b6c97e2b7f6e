import { linkClass } from "@xianlan/ui";
import Link from "next/link";
import { submissionHref } from "../../../lib/submission-href.ts";
import type { MissingForm } from "../score-types.ts";

/** Submissions the county still waits for, by period; each unit a way to its submission. */
export function MissingList({ missing }: { missing: readonly MissingForm[] }) {
  if (missing.length === 0) {
    return <p className="border-t border-ink py-2 text-muted">最近各期都已报送。</p>;
  }
  const periods = [...Map.groupBy(missing, ({ periodId }) => periodId).values()];
  return (
    <dl className="border-t border-ink">
      {periods.map((submissions) => {
        const [first] = submissions;
        if (first === undefined) return null;
        const labels = new Set(submissions.map(({ statusLabel }) => statusLabel));
        return (
          <div
            key={first.periodId}
            className="flex flex-wrap gap-x-4 gap-y-1 border-b border-line py-1.5"
          >
            <dt className="min-w-28">
              <span className="font-medium">{first.label}</span>
              <span className="ml-2 text-muted">
                {submissions.length}个{labels.size === 1 ? first.statusLabel : ""}
              </span>
            </dt>
            <dd className="flex min-w-0 flex-1 flex-wrap gap-x-3 gap-y-1">
              {submissions.map(({ unitId, unitName, periodId, statusLabel: label }) => (
                <Link
                  key={unitId}
                  href={submissionHref(periodId, unitId)}
                  prefetch={false}
                  className={linkClass("plain", "inline-flex items-center max-sm:min-h-10")}
                >
                  {unitName}
                  {labels.size > 1 && <span className="ml-1 text-xs text-muted">{label}</span>}
                </Link>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
