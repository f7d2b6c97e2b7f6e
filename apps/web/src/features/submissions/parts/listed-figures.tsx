import { Section } from "@xianlan/ui";
import { ObjectionButton } from "../../objections/index.ts";
import { figuresOf } from "../entry-state.ts";
import type { SubmissionPage } from "../submission-types.ts";

/** Figures county departments state: shown, not asked. */
export function ListedFigures({
  page,
  mayObject = false,
}: {
  page: SubmissionPage;
  mayObject?: boolean;
}) {
  const { listed, awaited } = page;
  if (listed.length + awaited.length === 0) return null;
  return (
    <Section title="县直部门名单" aside="以名单为准，不用填；有出入的可提异议">
      <ul className="border-t border-ink text-sm">
        {listed.map(({ id, name, department, fields, value, revisedReason }) => (
          <li key={id} className="flex flex-wrap gap-x-6 gap-y-1 border-b border-line py-2">
            <span className="min-w-40 font-medium">{name}</span>
            <span className="tabular-nums">
              {fields
                .map(({ key, name: of, unit }) => `${of} ${figuresOf(value)[key] ?? "—"} ${unit}`)
                .join("，")}
            </span>
            <span className="text-muted sm:ml-auto">
              {department}
              {revisedReason !== "" && `，已改：${revisedReason}`}
            </span>
            {mayObject && (
              <ObjectionButton
                target={{ subject: "list_figure", subjectId: id, title: `${department}${name}` }}
                today={page.asOf}
              />
            )}
          </li>
        ))}
        {awaited.map(({ code, name, department }) => (
          <li key={code} className="flex flex-wrap gap-x-6 border-b border-line py-2 text-muted">
            <span className="min-w-40">{name}</span>
            <span>等{department}的名单</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
