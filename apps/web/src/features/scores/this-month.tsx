import { buttonClass, linkClass, Section } from "@xianlan/ui";
import Link from "next/link";
import { DueList } from "./parts/due-list.tsx";
import type { MonthDuties, MonthDuty } from "./score-types.ts";
import { unitScoreHref } from "./search-params.ts";

/** Where a duty is done: the log, the submissions, the findings. */
function actionOf({ source, activityKind }: MonthDuty): { label: string; href: string } | null {
  if (source === "activity") {
    return { label: "去登记", href: `/activities${activityKind ? `?kind=${activityKind}` : ""}` };
  }
  if (source === "figure") return { label: "去填报", href: "/submissions" };
  if (source === "finding") return { label: "去整改", href: "/findings?flag=open" };
  return null;
}

/** 本月要做 of the signed-in unit: what is behind pace, by how much, until when. */
export function ThisMonth({ month }: { month: NonNullable<MonthDuties> }) {
  return (
    <Section
      title="本月要做"
      aside={
        <Link href={unitScoreHref(month.unitId)} prefetch={false} className={linkClass()}>
          看本单位指标
        </Link>
      }
    >
      <p className="mb-2 text-soft">{month.sentence}</p>
      {month.items.length > 0 && (
        <DueList
          items={month.items}
          href={({ code }) => unitScoreHref(month.unitId, code)}
          action={(item) => {
            const action = actionOf(item);
            return (
              action && (
                <Link
                  href={action.href}
                  prefetch={false}
                  aria-label={`${action.label} ${item.name}`}
                  className={buttonClass({ size: "sm", className: "ml-auto" })}
                >
                  {action.label}
                </Link>
              )
            );
          }}
        />
      )}
    </Section>
  );
}
