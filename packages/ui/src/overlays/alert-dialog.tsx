"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import type { JSX, ReactElement, ReactNode } from "react";
import { cx } from "../class-names.ts";
import { Button } from "../inputs/button.tsx";
import { DialogActions, panelClass, veilClass } from "./dialog.tsx";

/** A question that must be answered. `danger` for what cannot be taken back. */
export interface AlertDialogProps {
  title: ReactNode;
  /** What will happen, to which thing, and whether it can be undone. */
  description: ReactNode;
  /** The action itself (“撤回交办”), never 确定. */
  confirmLabel: string;
  cancelLabel?: string;
  onConfirm: () => void;
  danger?: boolean;
  loading?: boolean;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactElement;
  /** Further content between the words and the buttons, such as a reason or an error. */
  children?: ReactNode;
}

/** Asks before an act; pressing outside does not answer it. The caller closes it when the act is done. */
export function AlertDialog(props: AlertDialogProps): JSX.Element {
  const {
    title,
    description,
    confirmLabel,
    cancelLabel = "取消",
    onConfirm,
    danger,
    loading,
  } = props;
  const { open, onOpenChange, trigger, children } = props;
  return (
    <Base.Root {...(open !== undefined && { open })} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={veilClass} />
        <Base.Popup className={cx(panelClass, "overflow-y-auto p-5 sm:w-[28rem]")}>
          <Base.Title className="text-lg font-semibold">{title}</Base.Title>
          <Base.Description className="mt-1 text-sm text-soft">{description}</Base.Description>
          {children ? <div className="mt-4">{children}</div> : null}
          <DialogActions>
            <Base.Close render={<Button>{cancelLabel}</Button>} />
            <Button
              variant={danger ? "danger" : "primary"}
              loading={loading ?? false}
              onClick={onConfirm}
            >
              {confirmLabel}
            </Button>
          </DialogActions>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
