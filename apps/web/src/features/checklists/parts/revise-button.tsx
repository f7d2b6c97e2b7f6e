"use client";

import { Button, buttonClass, Notice } from "@xianlan/ui";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { ChecklistPage } from "../checklist-types.ts";

/** 修订: a draft on the text in use, or the way to the one begun. */
export function ReviseButton({ page }: { page: ChecklistPage }) {
  const trpc = useTRPC();
  const router = useRouter();
  const revise = useAction(trpc.checklist.revise.mutationOptions());
  const draft = page.revisions.find(({ state }) => state === "draft");
  if (draft) {
    return (
      <Link href={`/checklists/${draft.id}`} className={buttonClass({ className: "print:hidden" })}>
        继续修订第{draft.revision}版
      </Link>
    );
  }
  return (
    <div className="flex flex-col gap-2 print:hidden">
      <Button
        loading={revise.pending}
        onClick={async () => {
          const made = await revise.run({ id: page.id, version: page.version });
          if (made !== null) router.push(`/checklists/${made.id}`);
        }}
      >
        修订
      </Button>
      {revise.error && <Notice kind="warning" title={revise.error.message} />}
    </div>
  );
}
