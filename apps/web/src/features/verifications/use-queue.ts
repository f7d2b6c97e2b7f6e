"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/trpc/client.tsx";

/** Place of a finding among those this person may act on, and the next one. */
export function useQueue(id: string) {
  const trpc = useTRPC();
  const rows = useQuery(trpc.verification.queue.queryOptions()).data?.rows ?? [];
  const actionable = rows.filter((row) => row.mayAct);
  const at = actionable.findIndex((row) => row.id === id);
  const next = actionable[at + 1] ?? actionable.find((row) => row.id !== id);
  return {
    position: at === -1 ? "" : `第${at + 1}件，共${actionable.length}件`,
    next: next === undefined ? null : { id: next.id, number: next.number },
    nextHref: next === undefined ? "/verifications" : `/verifications/${next.id}`,
  };
}
