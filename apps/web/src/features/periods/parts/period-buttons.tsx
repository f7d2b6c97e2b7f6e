"use client";

import { Button } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { ChangeablePeriod } from "../period-types.ts";

const DatesDialog = dynamic(() => import("./dates-dialog.tsx").then((file) => file.DatesDialog), {
  loading: () => null,
});
const LockDialog = dynamic(() => import("./lock-dialog.tsx").then((file) => file.LockDialog), {
  loading: () => null,
});

/** What the office does with a period; `lock` is what locking is called now, null when it is not possible. */
export function PeriodButtons(props: {
  period: ChangeablePeriod;
  may: { dates: boolean; lock: string | null };
}) {
  const { period, may } = props;
  const [open, setOpen] = useState<"dates" | "lock" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <span className="-my-1 flex gap-2">
        {may.dates && (
          <Button
            size="sm"
            aria-label={`调整日期：${period.label}`}
            onClick={() => setOpen("dates")}
          >
            调整日期
          </Button>
        )}
        {may.lock !== null && (
          <Button
            size="sm"
            aria-label={`${may.lock}：${period.label}`}
            onClick={() => setOpen("lock")}
          >
            {may.lock}
          </Button>
        )}
      </span>
      {open === "dates" && <DatesDialog period={period} onClose={close} />}
      {open === "lock" && <LockDialog period={period} onClose={close} />}
    </>
  );
}
