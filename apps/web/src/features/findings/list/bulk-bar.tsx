"use client";

import { Button } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import { type BulkAction, bulkLabels } from "./bulk-text.ts";
import type { Selection } from "./choosable.ts";

const BulkDialog = dynamic(() => import("./bulk-dialog.tsx").then((file) => file.BulkDialog), {
  loading: () => null,
});

/** Most a request takes at once. */
const maxRows = 200;

/** 批量办理: what the office may do to all that are chosen. */
export function BulkBar({ selection, today }: { selection: Selection; today: string }) {
  const [action, setAction] = useState<BulkAction | null>(null);
  const tooMany = selection.size > maxRows;
  const drafts = selection.items.filter(({ state }) => state === "draft").length;
  const issued = selection.size - drafts;
  // An action that fits none of the chosen is not offered; one that fits some says of each why not.
  const offered: readonly BulkAction[] = [
    ...(drafts > 0 ? (["issue", "set_due"] as const) : []),
    ...(issued > 0 ? (["assign", "remind"] as const) : []),
  ];
  return (
    <div className="sticky top-14 z-10 flex flex-wrap items-center gap-x-3 gap-y-2 border-l-[3px] border-indigo bg-indigo-wash px-3 py-2 text-sm print:hidden">
      <span role="status" className="mr-auto">
        已选{selection.size}件{drafts > 0 && issued > 0 && `（草拟${drafts}件，在办${issued}件）`}
        {tooMany && `，一次最多办理${maxRows}件，请减少选择`}
      </span>
      <Button variant="quiet" size="sm" onClick={selection.clear}>
        取消选择
      </Button>
      {offered.map((one) => (
        <Button
          key={one}
          size="sm"
          variant={one === offered[0] ? "primary" : "secondary"}
          disabled={tooMany}
          onClick={() => setAction(one)}
        >
          {bulkLabels[one]}
        </Button>
      ))}
      {action !== null && (
        <BulkDialog
          key={action}
          action={action}
          selection={selection}
          today={today}
          onClose={() => setAction(null)}
        />
      )}
    </div>
  );
}
