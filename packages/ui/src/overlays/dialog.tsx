"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { JSX, ReactElement, ReactNode } from "react";
import { cx } from "../class-names.ts";
import { CloseIcon } from "../display/icon.tsx";
import { buttonClass } from "../inputs/button-class.ts";

/** Props of a dialog. Controlled with `open`, or opened by `trigger`. */
export interface DialogProps {
  title: ReactNode;
  /** One sentence under the title: what this does and to which thing. */
  description?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** An element (button) that opens it. */
  trigger?: ReactElement;
  /** `sm` for a question, `md` for a form, `lg` for a preview or a comparison. */
  size?: "sm" | "md" | "lg";
  children: ReactNode;
}

const widths = { sm: "sm:w-[26rem]", md: "sm:w-[36rem]", lg: "sm:w-[56rem]" } as const;

/** Classes of the backdrop and of the panel above it, shared with the alert dialog. */
export const veilClass =
  "fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-starting-style:opacity-0 " +
  "data-ending-style:opacity-0";
export const panelClass =
  "fixed z-40 flex flex-col border border-edge bg-sheet text-ink shadow-lift outline-none " +
  "transition-opacity duration-150 data-starting-style:opacity-0 data-ending-style:opacity-0 " +
  "inset-x-0 bottom-0 max-h-[92dvh] rounded-sm sm:inset-x-auto sm:bottom-auto sm:left-1/2 sm:top-1/2 " +
  "sm:max-h-[86vh] sm:max-w-[calc(100vw-3rem)] sm:-translate-x-1/2 sm:-translate-y-1/2";

/**
 * A panel over the page that keeps focus until it is closed (Escape, 关闭, outside press). On a phone it
 * rises from the bottom at full width. Its body scrolls; put `DialogActions` last.
 */
export function Dialog(props: DialogProps): JSX.Element {
  const { title, description, open, onOpenChange, trigger, size = "md", children } = props;
  return (
    <Base.Root {...(open !== undefined && { open })} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={veilClass} />
        <Base.Popup className={cx(panelClass, widths[size])}>
          <header className="border-b border-line pt-4 pr-16 pb-3 pl-5">
            <Base.Title className="text-lg font-semibold">{title}</Base.Title>
            {description ? (
              <Base.Description className="mt-0.5 text-sm text-muted">
                {description}
              </Base.Description>
            ) : null}
          </header>
          <div className="min-h-0 overflow-y-auto px-5 py-4">{children}</div>
          {/* Last in order, so that opening the dialog lands in its first field, not on the way out. */}
          <Base.Close
            aria-label="关闭"
            className={buttonClass({
              variant: "quiet",
              square: true,
              className: "absolute top-3 right-3",
            })}
          >
            <CloseIcon />
          </Base.Close>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** The row of buttons at the end of a dialog or form: the main one right, on a phone on top. */
export function DialogActions({
  children,
  className,
}: {
  children: ReactNode;
  className?: string;
}): JSX.Element {
  return (
    <div
      className={cx(
        "mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:items-center sm:justify-end sm:gap-3",
        className,
      )}
    >
      {children}
    </div>
  );
}
