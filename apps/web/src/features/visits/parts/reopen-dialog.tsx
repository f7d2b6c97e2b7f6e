"use client";

import { AlertDialog, Notice, TextArea } from "@xianlan/ui";
import { useState } from "react";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { VisitHead } from "../visit-types.ts";

/** Asks why a finished visit is opened again; until it is finished anew the unit does not see it. */
export function ReopenDialog({ visit, onClose }: { visit: VisitHead; onClose: () => void }) {
  const trpc = useTRPC();
  const reopen = useAction(trpc.visit.reopen.mutationOptions());
  const [reason, setReason] = useState("");
  const complaint = reopen.error?.fields.find(({ path }) => path === "reason")?.message;
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="重新打开这次检查"
      description="再次结束之前，被检查单位看不到结果，抽查得分也不计入。"
      confirmLabel="重新打开"
      loading={reopen.pending}
      onConfirm={() => {
        const { id, version } = visit;
        void reopen.run({ id, version, reason }).then((result) => result !== null && onClose());
      }}
    >
      <TextArea
        label="理由"
        rows={2}
        required
        value={reason}
        error={complaint}
        onChange={({ target }) => setReason(target.value)}
      />
      {reopen.error && !complaint && <Notice kind="warning">{reopen.error.message}</Notice>}
    </AlertDialog>
  );
}
