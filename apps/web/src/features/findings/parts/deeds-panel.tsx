"use client";

import { Button, buttonClass, ChevronDownIcon, Menu, MenuItem, Notice } from "@xianlan/ui";
import Link from "next/link";
import { groupDeeds } from "../deed-groups.ts";
import { deedLabels } from "../deed-words.ts";
import type { Deed, FindingPage } from "../finding-types.ts";

/** The buttons of a finding: the next step in sight, the rest under 更多. Each opens its form. */
export function DeedsPanel(props: { page: FindingPage; onChoose: (deed: Deed) => void }) {
  const { page, onChoose } = props;
  const lacking = page.missing.length > 0;
  const { main, more, step } = groupDeeds(page);
  const shown = main.filter((deed) => !(lacking && deed === "issue"));
  const { barred } = page;
  const nothing = shown.length + more.length + barred.length === 0;
  if (nothing && !page.canEditDraft) return null;
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
      {barred.map((why) => (
        <Notice key={why} title="须由另一人办理">
          {why}
        </Notice>
      ))}
      {shown.map((deed, at) => (
        <Button
          key={deed}
          variant={at === 0 && step && !lacking ? "primary" : "secondary"}
          onClick={() => onChoose(deed)}
        >
          {deedLabels[deed]}
        </Button>
      ))}
      {!lacking && edit}
      <MoreDeeds deeds={more} onChoose={onChoose} />
    </div>
  );
}

/** A menu of one entry would only hide it. */
function MoreDeeds({ deeds, onChoose }: { deeds: Deed[]; onChoose: (deed: Deed) => void }) {
  const [only, ...others] = deeds;
  if (only === undefined) return null;
  if (others.length === 0) {
    return (
      <Button variant="quiet" onClick={() => onChoose(only)}>
        {deedLabels[only]}
      </Button>
    );
  }
  return (
    <Menu
      trigger={
        <Button variant="quiet">
          更多
          <ChevronDownIcon />
        </Button>
      }
    >
      {deeds.map((deed) => (
        <MenuItem key={deed} onSelect={() => onChoose(deed)}>
          {deedLabels[deed]}
        </MenuItem>
      ))}
    </Menu>
  );
}
