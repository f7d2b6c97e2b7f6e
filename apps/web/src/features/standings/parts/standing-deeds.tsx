"use client";

import { Button, linkClass, Notice } from "@xianlan/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import type { Standing, StandingDeed } from "../standing-types.ts";

// With a state of its own while it loads, or the whole page would give way to its skeleton.
const DeedQuestion = dynamic(
  () => import("./deed-question.tsx").then((file) => file.DeedQuestion),
  { loading: () => null },
);

/** 公布, 更新得分, 撤回; why it cannot be published yet stands beside them. */
export function StandingDeeds({ standing }: { standing: Standing }) {
  const [open, setOpen] = useState<StandingDeed | null>(null);
  const { state, publishRefusal, undecidedUnits } = standing;
  if (state === "withdrawn") return null;
  return (
    <div className="flex flex-col gap-3 print:hidden">
      {state === "proposed" && publishRefusal !== null && (
        <Notice title={publishRefusal}>
          {undecidedUnits.length > 0 && (
            <Link href="/submissions?tab=objections" className={linkClass("prose")}>
              去复核异议
            </Link>
          )}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        {state === "proposed" && (
          <>
            <Button
              variant="primary"
              disabled={publishRefusal !== null}
              onClick={() => setOpen("publish")}
            >
              公布档次
            </Button>
            <Button onClick={() => setOpen("refresh")}>更新得分</Button>
          </>
        )}
        <Button onClick={() => setOpen("withdraw")}>撤回</Button>
      </div>
      {open !== null && (
        <DeedQuestion deed={open} standing={standing} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
