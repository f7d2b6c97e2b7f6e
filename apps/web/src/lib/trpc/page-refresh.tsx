"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useTransition,
} from "react";
import { onAct } from "../background.ts";
import { announceWrite } from "./after-write.ts";

const RefreshContext = createContext<() => Promise<void>>(async () => undefined);

/** Asks the server for the page anew; resolves once what it says now is on screen. */
export function useRefresh(): () => Promise<void> {
  return useContext(RefreshContext);
}

/**
 * Around everything: the refresh after a write belongs to no form, because a form may be gone from the
 * page that comes. Scroll, focus and what is typed stay; the old page is shown until the new one is whole.
 */
export function PageRefresh({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [refreshing, startRefresh] = useTransition();
  const waiting = useRef<(() => void)[]>([]);
  // On every page, also those without the frame: a touch there counts as the person's activity.
  useEffect(() => onAct(() => undefined), []);
  useEffect(() => {
    if (refreshing) return;
    for (const shown of waiting.current.splice(0)) shown();
  }, [refreshing]);
  const refresh = useCallback(async () => {
    if (!navigator.onLine) {
      // Without a line the router would leave for the browser's error page, and what is typed with it.
      window.addEventListener("online", () => startRefresh(() => router.refresh()), { once: true });
      return;
    }
    const page = new Promise<void>((resolve) => {
      waiting.current.push(resolve);
      startRefresh(() => router.refresh());
    });
    await Promise.all([page, announceWrite("page")]);
  }, [router]);
  return <RefreshContext value={refresh}>{children}</RefreshContext>;
}
