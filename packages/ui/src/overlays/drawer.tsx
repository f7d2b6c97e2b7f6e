"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { JSX, ReactElement, ReactNode } from "react";
import { cx } from "../class-names.ts";
import { CloseIcon } from "../display/icon.tsx";
import { buttonClass } from "../inputs/button-class.ts";
import { veilClass } from "./dialog.tsx";

/** A panel from the edge of the screen: navigation on a phone (`left`), a side view (`right`). */
export interface DrawerProps {
  title: string;
  side?: "left" | "right";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactElement;
  children: ReactNode;
}

const sides = {
  left: "left-0 border-r data-starting-style:-translate-x-4 data-ending-style:-translate-x-4",
  right: "right-0 border-l data-starting-style:translate-x-4 data-ending-style:translate-x-4",
} as const;

export function Drawer(props: DrawerProps): JSX.Element {
  const { title, side = "left", open, onOpenChange, trigger, children } = props;
  return (
    <Base.Root {...(open !== undefined && { open })} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={veilClass} />
        <Base.Popup
          className={cx(
            "fixed inset-y-0 z-40 flex w-[20rem] max-w-[86vw] flex-col border-edge bg-sheet text-ink",
            "shadow-lift outline-none transition-[opacity,translate] duration-150",
            "data-starting-style:opacity-0 data-ending-style:opacity-0",
            sides[side],
          )}
        >
          <header className="flex items-center justify-between border-b border-line py-2 pr-2 pl-4">
            <Base.Title className="text-base font-semibold">{title}</Base.Title>
            <Base.Close
              aria-label="关闭"
              className={buttonClass({ variant: "quiet", square: true })}
            >
              <CloseIcon />
            </Base.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
