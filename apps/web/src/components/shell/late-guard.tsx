"use client";

import { useEffect, useState } from "react";
import type { SessionGuard } from "./session-guard.tsx";

/** The guard of the session, which has nothing to do for minutes: it comes after the page. */
export function LateGuard({ accountId }: { accountId: string }) {
  const [loaded, setLoaded] = useState<{ Guard: typeof SessionGuard } | null>(null);
  useEffect(() => {
    void import("./session-guard.tsx").then(({ SessionGuard: Guard }) => setLoaded({ Guard }));
  }, []);
  return loaded === null ? null : <loaded.Guard accountId={accountId} />;
}
