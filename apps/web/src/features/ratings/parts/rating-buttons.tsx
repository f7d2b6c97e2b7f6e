"use client";

import { Button } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { QuestionedRating, RatingAction } from "../rating-types.ts";

// With a state of its own while it loads, or the whole page would give way to its skeleton.
const ActionQuestion = dynamic(
  () => import("./action-question.tsx").then((file) => file.ActionQuestion),
  { loading: () => null },
);

/** Each asks before it is done. */
export function RatingButtons(props: {
  rating: QuestionedRating;
  proposed: boolean;
  publishable: boolean;
}) {
  const { rating, proposed, publishable } = props;
  const [open, setOpen] = useState<RatingAction | null>(null);
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {proposed && (
          <>
            <Button variant="primary" disabled={!publishable} onClick={() => setOpen("publish")}>
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
    </>
  );
}
