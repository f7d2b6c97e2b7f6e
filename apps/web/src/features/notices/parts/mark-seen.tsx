"use client";

import { useEffect, useRef } from "react";
import { v7 as uuidv7 } from "uuid";
import { announceWrite } from "../../../lib/trpc/after-write.ts";
import { send } from "../../../lib/trpc/request.ts";

/**
 * Marks what is on the page as seen, once; the marks on the page itself stay until it is opened again.
 * A failure does no harm: the next visit marks it. `until` is the instant of the newest notice shown,
 * null when there is nothing new.
 */
export function MarkSeen({ until }: { until: string | null }) {
  const marked = useRef("");
  useEffect(() => {
    if (until === null || until <= marked.current) return;
    marked.current = until;
    send("notice.markSeen", { idempotencyKey: uuidv7(), until })
      // The bell alone is told: what this page marks as new stays so until it is opened again.
      .then(() => announceWrite("notices"))
      .catch(() => undefined);
  }, [until]);
  return null;
}
