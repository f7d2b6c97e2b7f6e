"use client";

import { Button } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { Answered } from "./reply-dialog.tsx";

const ReplyDialog = dynamic(() => import("./reply-dialog.tsx").then((file) => file.ReplyDialog), {
  loading: () => null,
});

/** Opens the form of a reply; `urgent` where one is owed by a day. */
export function ReplyButton({ notice, urgent }: { notice: Answered; urgent: boolean }) {
  const [replying, setReplying] = useState(false);
  return (
    <>
      <Button
        size="sm"
        variant={urgent ? "primary" : "secondary"}
        className="mt-2"
        onClick={() => setReplying(true)}
      >
        回复{notice.kindLabel}
      </Button>
      {replying && <ReplyDialog notice={notice} onClose={() => setReplying(false)} />}
    </>
  );
}
