"use client";

import { Button } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { SelfCheck } from "../self-check-types.ts";

const ReplyDialog = dynamic(() => import("./reply-dialog.tsx").then((file) => file.ReplyDialog), {
  loading: () => null,
});

/** Opens the form of a reply to a self-check. */
export function ReplyButton({ check, today }: { check: SelfCheck; today: string }) {
  const [answering, setAnswering] = useState(false);
  return (
    <>
      <Button size="sm" variant="primary" className="mt-2" onClick={() => setAnswering(true)}>
        回复自查
      </Button>
      {answering && <ReplyDialog check={check} today={today} onClose={() => setAnswering(false)} />}
    </>
  );
}
