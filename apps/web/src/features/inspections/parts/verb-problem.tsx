"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Button, Notice } from "@xianlan/ui";
import type { VerbError } from "../../../lib/trpc/use-verb.ts";

/** What the product refused; after another's change, the way to how things stand now. */
export function VerbProblem({ verb }: { verb: { error: VerbError | null; reset: () => void } }) {
  const queries = useQueryClient();
  const { error } = verb;
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
              await queries.invalidateQueries();
              verb.reset();
            }}
          >
            载入现状
          </Button>
        )
      }
    />
  );
}
