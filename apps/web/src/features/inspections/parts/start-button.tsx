"use client";

import { Button, Notice, useToast } from "@xianlan/ui";
import type { ReactNode } from "react";
import { useAction } from "../../../lib/trpc/use-action.ts";
import type { InspectionPage } from "../inspection-types.ts";

type Props = {
  inspection: Pick<InspectionPage, "id" | "version" | "label">;
  /** What stands before it in the row. */
  children: ReactNode;
};

/** 启动督查, and under the row what the product refused. */
export function StartButton({ inspection, children }: Props) {
  const toast = useToast();
  const start = useAction("inspection.start");
  const { id, version, label } = inspection;
  return (
    <>
      <div className="flex flex-wrap gap-2 sm:justify-end">
        {children}
        <Button
          variant="primary"
          loading={start.pending}
          onClick={async () => {
            const done = await start.run({ id, version });
            if (done !== null) toast({ title: `${label}已启动` });
          }}
        >
          启动督查
        </Button>
      </div>
      {start.error && <Notice kind="warning" title={start.error.message} />}
    </>
  );
}
