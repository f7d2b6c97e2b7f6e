"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { v7 as uuidv7 } from "uuid";
import { useTRPC } from "../../lib/trpc/client.tsx";

/**
 * Marks what is on the page as seen, once; the marks on the page itself stay until it is opened again.
 * A failure does no harm: the next visit marks it.
 * @param until instant of the newest notice shown; null when there is nothing new
 */
export function useMarkSeen(until: string | null): void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const marked = useRef("");
  const { mutate } = useMutation(
    trpc.notice.markSeen.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.notice.unread.queryKey() }),
    }),
  );
  useEffect(() => {
    if (until === null || until <= marked.current) return;
    marked.current = until;
    mutate({ idempotencyKey: uuidv7(), until });
  }, [until, mutate]);
}
