"use client";

import { Button, Notice } from "@xianlan/ui";
import { useRefresh } from "../../../lib/trpc/page-refresh.tsx";
import type { ActionError } from "../../../lib/trpc/use-action.ts";

/** What the product refused; after another's change, the way to how things stand now. */
export function ActionProblem({
  action,
}: {
  action: { error: ActionError | null; reset: () => void };
}) {
  const refresh = useRefresh();
  const { error } = action;
  if (error === null) return null;
  const late = error.kind === "conflict";
  return (
    <Notice
      kind="warning"
      title={error.message}
      action={
        late && (
          <Button
            size="sm"
            onClick={async () => {
              await refresh();
              action.reset();
            }}
          >
            载入现状
          </Button>
        )
      }
    />
  );
}
