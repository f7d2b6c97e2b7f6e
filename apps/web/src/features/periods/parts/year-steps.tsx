"use client";

import { Button } from "@xianlan/ui";
import { useAddress } from "../../../lib/address/address.tsx";

/** The year before and the year after. */
export function YearSteps({ year }: { year: number }) {
  const { change } = useAddress({ year });
  return (
    <div className="flex items-center gap-2">
      <Button onClick={() => change({ year: year - 1 })}>{year - 1}年</Button>
      <strong className="px-2">{year}年</strong>
      <Button onClick={() => change({ year: year + 1 })}>{year + 1}年</Button>
    </div>
  );
}
