"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { JSX, ReactElement, ReactNode } from "react";
import { cx } from "../class-names.ts";
import { popupClass } from "./popup-class.ts";

/** A small panel beside its button: an explanation, a few filters. */
export interface PopoverProps {
  trigger: ReactElement;
  title?: ReactNode;
  align?: "start" | "center" | "end";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}

export function Popover(props: PopoverProps): JSX.Element {
  const { trigger, title, align = "start", open, onOpenChange, children } = props;
  return (
    <Base.Root {...(open !== undefined && { open })} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} className="z-50">
          <Base.Popup className={cx(popupClass, "w-[22rem] max-w-[92vw] p-4")}>
            {title ? <Base.Title className="mb-2 text-sm font-semibold">{title}</Base.Title> : null}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
