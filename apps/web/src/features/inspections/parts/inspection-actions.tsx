"use client";

import { Button, buttonClass, Notice, useToast } from "@xianlan/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "../../../lib/trpc/client.tsx";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { InspectionPage, InspectionRights } from "../inspection-types.ts";

const CloseDialog = dynamic(() => import("./close-dialog.tsx").then((file) => file.CloseDialog), {
  ssr: false,
});

/** 修改、启动、结束, as far as the inspection has come. */
export function InspectionActions({
  inspection,
  rights,
}: {
  inspection: InspectionPage;
  rights: InspectionRights;
}) {
  const trpc = useTRPC();
  const toast = useToast();
  const start = useAction(trpc.inspection.start.mutationOptions());
  const [closing, setClosing] = useState(false);
  const { id, version, state } = inspection;
  if (!rights.manage || state === "closed") return null;
  return (
    <div className="flex flex-col gap-2 print:hidden">
      <div className="flex flex-wrap gap-2 sm:justify-end">
        <Link href={`/inspections/${id}/edit`} className={buttonClass()}>
          修改
        </Link>
        {state === "planned" ? (
          <Button
            variant="primary"
            loading={start.pending}
            onClick={async () => {
              const done = await start.run({ id, version });
              if (done !== null) toast({ title: `${inspection.label}已启动` });
            }}
          >
            启动督查
          </Button>
        ) : (
          <Button onClick={() => setClosing(true)}>结束本轮</Button>
        )}
      </div>
      {start.error && <Notice kind="warning" title={start.error.message} />}
      {closing && <CloseDialog inspection={inspection} onClose={() => setClosing(false)} />}
    </div>
  );
}
