import { dayOfInstant, formatDay } from "@xianlan/domain/calendar";
import { checklistStateLabels } from "@xianlan/domain/checklist";
import { linkClass, Section } from "@xianlan/ui";
import Link from "next/link";
import type { ChecklistPage } from "../checklist-types.ts";

/** The revisions of a checklist, and the inspections that keep this one. */
export function History({ page, today }: { page: ChecklistPage; today: string }) {
  return (
    <div className="grid gap-x-10 gap-y-6 border-t border-line pt-5 sm:grid-cols-2 print:hidden">
      <Section title="历次版本">
        <ul className="flex flex-col gap-1.5 text-sm">
          {page.revisions.map((one) => (
            <li key={one.id}>
              {one.id === page.id ? (
                <strong>第{one.revision}版</strong>
              ) : (
                <Link href={`/checklists/${one.id}`} prefetch={false} className={linkClass()}>
                  第{one.revision}版
                </Link>
              )}
              <span className="text-muted">
                {" "}
                {checklistStateLabels[one.state]} · {one.itemCount}项 · {one.updatedByName}{" "}
                {formatDay(dayOfInstant(one.updatedAt), today)}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="使用本版的督查">
        {page.inspections.length === 0 ? (
          <p className="text-sm text-muted">还没有督查使用这一版。</p>
        ) : (
          <ul className="flex flex-col gap-1.5 text-sm">
            {page.inspections.map(({ id, label, title }) => (
              <li key={id}>
                <Link href={`/inspections/${id}`} prefetch={false} className={linkClass()}>
                  {label} {title}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
