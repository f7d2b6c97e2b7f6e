import { linkClass } from "@xianlan/ui";
import Link from "next/link";
import { submissionHref } from "../../../lib/submission-href.ts";
import type { Overview } from "../overview-types.ts";

/** 未报送 in a line or two: who still owes which submission, each a way to it. */
export function MissingNote({ missing }: { missing: Overview["missing"] }) {
  if (missing.length === 0) return null;
  const periods = [...Map.groupBy(missing, ({ periodId }) => periodId).values()];
  return (
    <p className="text-sm leading-6">
      <span className="font-semibold">未报送</span>
      {periods.map((forms) => (
        <span key={forms[0]?.periodId} className="ml-3">
          <span className="text-muted">{forms[0]?.label}：</span>
          {forms.map(({ unitId, unitName, periodId }, at) => (
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
