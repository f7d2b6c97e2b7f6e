"use client";

import { Button } from "@xianlan/ui";
import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";

const RepeatedDraw = dynamic(
  () => import("./repeated-draw.tsx").then((file) => file.RepeatedDraw),
  { loading: () => null },
);

/** One draw, which anybody may repeat. */
export function DrawLine({ id, children }: { id: string; children: ReactNode }) {
  const [checking, setChecking] = useState(false);
  return (
    <li className="flex flex-col gap-2 py-3 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p>{children}</p>
        {!checking && (
          <Button
            size="sm"
            variant="quiet"
            className="print:hidden"
            onClick={() => setChecking(true)}
          >
            复核抽签
          </Button>
        )}
      </div>
      {checking && <RepeatedDraw id={id} />}
    </li>
  );
}
