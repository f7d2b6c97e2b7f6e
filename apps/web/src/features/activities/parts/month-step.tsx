"use client";

import { Button, ChevronLeftIcon, ChevronRightIcon } from "@xianlan/ui";
import { useAddress } from "../../../lib/address/address.tsx";

/** Turns the calendar to the month before or after. */
export function MonthStep(props: { to: "before" | "after"; month: string; disabled?: boolean }) {
  const { to, month, disabled = false } = props;
  const { change } = useAddress<{ month: string }>({ month });
  return to === "before" ? (
    <Button size="sm" icon={<ChevronLeftIcon />} onClick={() => change({ month })}>
      上月
    </Button>
  ) : (
    <Button size="sm" disabled={disabled} onClick={() => change({ month })}>
      下月
      <ChevronRightIcon />
    </Button>
  );
}
