"use client";

import { Notice } from "@xianlan/ui";
import { useSyncExternalStore } from "react";

/** Whether the browser has a connection; while a page is rendered on the server, it has. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (change) => {
      window.addEventListener("online", change);
      window.addEventListener("offline", change);
      return () => {
        window.removeEventListener("online", change);
        window.removeEventListener("offline", change);
      };
    },
    () => navigator.onLine,
    () => true,
  );
}

/** A submission made without a connection waits for it; the page's own notice lies under a dialog. */
export function LostLine() {
  const online = useOnline();
  if (online) return null;
  return (
    <Notice kind="warning" title="网络已断开，还没有提交">
      填写的内容都在，连上网络后会自动提交，请不要关闭本页。
    </Notice>
  );
}
