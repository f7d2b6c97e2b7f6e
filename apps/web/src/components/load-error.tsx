import { Button, ErrorState } from "@xianlan/ui";
import { actionError } from "../lib/trpc/use-action.ts";

/** In place of what a query could not load: why, the id to quote, and the way to ask again. */
export function LoadError({ query }: { query: { error: unknown; refetch: () => unknown } }) {
  const error = actionError(query.error);
  return (
    <ErrorState
      message={error?.message}
      id={error?.requestId}
      action={<Button onClick={() => void query.refetch()}>重试</Button>}
    />
  );
}
