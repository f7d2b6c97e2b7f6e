"use client";

import { Notice } from "@xianlan/ui";
import { useSyncExternalStore } from "react";

function subscribe(change: () => void): () => void {
  window.addEventListener("online", change);
  window.addEventListener("offline", change);
  return () => {
    window.removeEventListener("online", change);
    window.removeEventListener("offline", change);
  };
}

/** Says so while the connection is lost; nothing typed is thrown away meanwhile. */
export function ConnectionNotice() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  if (online) return null;
  return (
    <div className="px-4 pt-4 sm:px-8">
      <Notice kind="warning" title="网络已断开">
        已填写的内容仍在本页，恢复连接后可继续提交。
      </Notice>
    </div>
  );
}
