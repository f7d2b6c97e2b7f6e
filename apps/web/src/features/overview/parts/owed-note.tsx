import { owingLabels } from "@xianlan/domain/submission";
import { linkClass } from "@xianlan/ui";
import Link from "next/link";
import { progressHref, submissionHref } from "../../../lib/submission-href.ts";
import type { Overview } from "../overview-types.ts";

type Owed = Overview["owed"];

/**
 * What the county does not have: who is late with which period, each a way to the submission; what is
 * not due yet, was sent back or was locked without it, as a number and a way to the list.
 */
export function OwedNote({ owed }: { owed: Owed }) {
  const overdue = owed.filter(({ owing }) => owing === "overdue");
  const awaited = byPeriod(owed.filter(({ owing }) => owing === "awaited"));
  const others = (["returned", "locked"] as const).flatMap((owing) => {
    const count = owed.filter((one) => one.owing === owing).length;
    return count === 0 ? [] : [{ owing, count }];
  });
  if (owed.length === 0) return null;
  return (
    <div className="text-sm leading-6">
      {overdue.length > 0 && <OverdueLine overdue={overdue} />}
      {(awaited.length > 0 || others.length > 0) && (
        <p className="flex flex-wrap gap-x-3 text-muted">
          {awaited.map((submissions) => (
            <Link
              key={submissions[0]?.periodId}
              href={progressHref(submissions[0]?.month ?? "")}
              prefetch={false}
              className={linkClass("plain")}
            >
              {owingLabels.awaited}
              {submissions[0]?.label}：{submissions.length}个单位，
              {submissions[0]?.note}
            </Link>
          ))}
          {others.map(({ owing, count }) => (
            <Link
              key={owing}
              href="/indicators#owed"
              prefetch={false}
              className={linkClass("plain")}
            >
              {owingLabels[owing]}：{count}份
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}

const byPeriod = (owed: Owed) => [...Map.groupBy(owed, ({ periodId }) => periodId).values()];

function OverdueLine({ overdue }: { overdue: Owed }) {
  return (
    <p>
      <span className="font-semibold">{owingLabels.overdue}</span>
      {byPeriod(overdue).map((submissions) => (
        <span key={submissions[0]?.periodId} className="ml-3">
          <span className="text-muted">
            {submissions[0]?.label}（{submissions[0]?.note}）：
          </span>
          {submissions.map(({ unitId, unitName, periodId }, at) => (
            <span key={unitId}>
              {at > 0 && "、"}
              <Link
                href={submissionHref(periodId, unitId)}
                prefetch={false}
                className={linkClass(
                  "plain",
                  "max-sm:inline-flex max-sm:min-h-10 max-sm:items-center",
                )}
              >
                {unitName}
              </Link>
            </span>
          ))}
        </span>
      ))}
    </p>
  );
}
