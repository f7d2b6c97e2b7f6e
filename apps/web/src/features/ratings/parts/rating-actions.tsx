"use client";

import { Button, linkClass, Notice } from "@xianlan/ui";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import type { Rating, RatingAction } from "../rating-types.ts";

// With a state of its own while it loads, or the whole page would give way to its skeleton.
const ActionQuestion = dynamic(
  () => import("./action-question.tsx").then((file) => file.ActionQuestion),
  { loading: () => null },
);

/** 公布, 更新得分, 撤回; why it cannot be published yet stands beside them. */
export function RatingActions({ rating }: { rating: Rating }) {
  const [open, setOpen] = useState<RatingAction | null>(null);
  const { state, publishRefusal, undecidedUnits } = rating;
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
        <ActionQuestion action={open} rating={rating} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
