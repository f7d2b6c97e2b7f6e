"use client";

import { Button, buttonClass, ChevronDownIcon, Menu, MenuItem, Notice } from "@xianlan/ui";
import Link from "next/link";
import { groupActions } from "../action-groups.ts";
import { actionLabel } from "../action-texts.ts";
import type { FindingPage, PageAction } from "../finding-types.ts";

/** The buttons of a finding: the next action as a button, the others under 更多. Each opens its form. */
export function ActionsPanel(props: { page: FindingPage; onChoose: (action: PageAction) => void }) {
  const { page, onChoose } = props;
  const lacking = page.missing.length > 0;
  const { main, more, step } = groupActions(page);
  const shown = main.filter((action) => !(lacking && action === "issue"));
  const nothing = shown.length + more.length + page.leftToOthers.length === 0;
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
      {page.leftToOthers.map((why) => (
        <Notice key={why} title="须由另一人办理">
          {why}
        </Notice>
      ))}
      {shown.map((action, at) => (
        <Button
          key={action}
          variant={at === 0 && step && !lacking ? "primary" : "secondary"}
          onClick={() => onChoose(action)}
        >
          {actionLabel(action)}
        </Button>
      ))}
      {!lacking && edit}
      <MoreActions actions={more} onChoose={onChoose} />
    </div>
  );
}

/** A menu of one entry would only hide it. */
function MoreActions({
  actions,
  onChoose,
}: {
  actions: PageAction[];
  onChoose: (action: PageAction) => void;
}) {
  const [only, ...others] = actions;
  if (only === undefined) return null;
  if (others.length === 0) {
    return (
      <Button variant="quiet" onClick={() => onChoose(only)}>
        {actionLabel(only)}
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
      {actions.map((action) => (
        <MenuItem key={action} onSelect={() => onChoose(action)}>
          {actionLabel(action)}
        </MenuItem>
      ))}
    </Menu>
  );
}
