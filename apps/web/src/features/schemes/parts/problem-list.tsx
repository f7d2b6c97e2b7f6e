"use client";

import type { SchemeProblem } from "@xianlan/domain/scheme";
import { Button, Section } from "@xianlan/ui";
import { useState } from "react";

const shown = 6;

/** What does not fit yet, errors first; each leads to its row. */
export function ProblemList(props: {
  problems: readonly SchemeProblem[];
  go: (problem: SchemeProblem) => void;
}) {
  const { problems, go } = props;
  const [all, setAll] = useState(false);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (problems.length === 0) return null;
  const rows = all ? problems : problems.slice(0, shown);
  const count = errors > 0 ? `${errors}处须改正后才能提请批准` : `${problems.length}处请核对`;
  return (
    <Section title="待改" level={3} aside={count}>
      <ul className="border-t border-line">
        {rows.map((problem) => (
          <li
            key={`${problem.path.join(".")} ${problem.message}`}
            className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5 text-sm"
          >
            <span className={problem.severity === "error" ? "font-semibold" : "text-muted"}>
              {problem.severity === "error" ? "须改正" : "请核对"}
            </span>
            <button
              type="button"
              className="min-w-0 flex-1 text-left text-indigo hover:underline max-sm:py-1.5"
              onClick={() => go(problem)}
            >
              {problem.message}
            </button>
          </li>
        ))}
      </ul>
      {problems.length > shown && (
        <Button size="sm" variant="quiet" onClick={() => setAll(!all)}>
          {all ? "收起" : `看全部${problems.length}处`}
        </Button>
      )}
    </Section>
  );
}
