"use client";

import { Button, buttonClass, Notice } from "@xianlan/ui";
import Link from "next/link";
import { deedLabels } from "../deed-words.ts";
import { type Deed, deeds, type FindingPage } from "../finding-types.ts";

const quiet: readonly Deed[] = ["note", "merge", "withdraw"];

/** Exactly what this person may do with the finding now, the next step first. */
export function deedsFor(page: FindingPage): Deed[] {
  const added: Partial<Record<Deed, boolean>> = {
    progress: page.canAddProgress,
    measure: page.canAddMeasure,
    note: page.canNote,
  };
  const open = page.measures.some(({ doneOn }) => doneOn === null);
  const may = deeds.filter(
    (deed) => added[deed] ?? page.available.some((action) => action === deed),
  );
  // While measures are open the next step is progress, not the closure.
  const later = (deed: Deed) => (deed === "request_closure" && open ? 1 : 0);
  return may.toSorted((a, b) => later(a) - later(b) || deeds.indexOf(a) - deeds.indexOf(b));
}

/** The buttons of a finding; each opens the form of its deed. */
export function DeedsPanel(props: { page: FindingPage; onChoose: (deed: Deed) => void }) {
  const { page, onChoose } = props;
  const may = deedsFor(page);
  const lacking = page.missing.length > 0;
  const main = may.filter((deed) => !quiet.includes(deed));
  const rest = may.filter((deed) => quiet.includes(deed));
  if (may.length === 0 && !page.canEditDraft) return null;
  const edit = page.canEditDraft && (
    <Link
      href={`/findings/${page.id}/edit`}
      className={buttonClass({ variant: lacking ? "primary" : "secondary" })}
    >
      修改草稿
    </Link>
  );
  return (
    <div className="flex flex-col gap-2 print:hidden">
      {lacking && (
        <Notice title="交办前还要补齐">
          <ul className="list-disc pl-4">
            {page.missing.map(({ field = "", message }) => (
              <li key={field + message}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {lacking && edit}
      {main
        .filter((deed) => !(lacking && deed === "issue"))
        .map((deed, at) => (
          <Button
            key={deed}
            variant={at === 0 && !lacking ? "primary" : "secondary"}
            onClick={() => onChoose(deed)}
          >
            {deedLabels[deed]}
          </Button>
        ))}
      {!lacking && edit}
      {rest.length > 0 && (
        <div className="flex flex-wrap gap-x-1">
          {rest.map((deed) => (
            <Button key={deed} variant="quiet" size="sm" onClick={() => onChoose(deed)}>
              {deedLabels[deed]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
