"use client";

import { Button, Notice } from "@xianlan/ui";
import { useRouter } from "next/navigation";
import { useAction } from "../../../lib/trpc/use-action.ts";

/** Begins a draft on the text in use, and goes there. */
export function ReviseButton({ id, version }: { id: string; version: number }) {
  const router = useRouter();
  const revise = useAction("checklist.revise");
  return (
    <div className="flex flex-col gap-2 print:hidden">
      <Button
        loading={revise.pending}
        onClick={async () => {
          const made = await revise.run({ id, version });
          if (made !== null) router.push(`/checklists/${made.id}`);
        }}
      >
        修订
      </Button>
      {revise.error && <Notice kind="warning" title={revise.error.message} />}
    </div>
  );
}
