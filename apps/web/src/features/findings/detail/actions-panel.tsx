import { buttonClass, Notice } from "@xianlan/ui";
import Link from "next/link";
import { groupActions } from "../action-groups.ts";
import { offered } from "../action-texts.ts";
import type { FindingPage } from "../finding-types.ts";
import { ActionButtons } from "./action-buttons.tsx";

/** The buttons of a finding: the next action as a button, the others under 更多. Each opens its form. */
export function ActionsPanel({ page }: { page: FindingPage }) {
  const lacking = page.missing.length > 0;
  const { main, more, step } = groupActions(page);
  const shown = main.filter((action) => !(lacking && action === "issue"));
  const nothing = shown.length + more.length + page.leftToOthers.length === 0;
  if (nothing && !page.canEditDraft) return null;
  const edit = page.canEditDraft && (
    <Link
      href={`/findings/${page.id}/edit`}
      prefetch={false}
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
      <ActionButtons main={offered(shown)} more={offered(more)} step={step && !lacking}>
        {!lacking && edit}
      </ActionButtons>
    </div>
  );
}
