"use client";

import { Button, Notice } from "@xianlan/ui";
import { useSyncExternalStore } from "react";
import type { FormState } from "../lib/forms/use-action-form.ts";

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

/** What was typed earlier and not saved is back, and can be given up. */
export function RestoredNotice({ form }: { form: FormState }) {
  if (!form.restored || form.problem !== null) return null;
  return (
    <Notice
      action={
        <Button variant="quiet" size="sm" onClick={form.forget}>
          清空重填
        </Button>
      }
    >
      已恢复上次没有提交的填写。
    </Notice>
  );
}
