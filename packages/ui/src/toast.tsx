"use client";

import { Toast as Base } from "@base-ui/react/toast";
import type { JSX, ReactNode } from "react";
import { buttonClass } from "./button-class.ts";
import { CheckIcon, CloseIcon, WarningIcon } from "./icon.tsx";

/** A passing word after an act. A `problem` is announced at once and stays until closed. */
export interface ToastMessage {
  title: string;
  description?: string;
  kind?: "done" | "problem";
}

/** Holds the corner where passing words appear (aria-live); put it once around the app. */
export function ToastRegion({ children }: { children: ReactNode }): JSX.Element {
  return (
    <Base.Provider timeout={6000} limit={4}>
      {children}
      <Base.Portal>
        <Base.Viewport
          data-print="hide"
          className="fixed right-4 bottom-4 z-[60] flex w-[24rem] max-w-[calc(100vw-2rem)] flex-col gap-2 outline-none"
        >
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList(): JSX.Element {
  const { toasts } = Base.useToastManager();
  return (
    <>
      {toasts.map((toast) => (
        <Base.Root
          key={toast.id}
          toast={toast}
          swipeDirection="right"
          className="rounded-sm border border-ink bg-sheet text-sm text-ink shadow-lift transition-opacity duration-150 data-ending-style:opacity-0 data-limited:hidden data-starting-style:opacity-0"
        >
          <Base.Content className="flex items-start gap-2.5 py-2 pr-2 pl-3">
            <span className="flex pt-1.5">
              {toast.type === "problem" ? <WarningIcon /> : <CheckIcon className="text-indigo" />}
            </span>
            <div className="min-w-0 flex-1 py-[0.1875rem]">
              <Base.Title className="font-medium" />
              <Base.Description className="text-soft" />
            </div>
            <Base.Close
              aria-label="关闭"
              className={buttonClass({ variant: "quiet", size: "sm", square: true })}
            >
              <CloseIcon />
            </Base.Close>
          </Base.Content>
        </Base.Root>
      ))}
    </>
  );
}

/** Says a passing word: `const toast = useToast(); toast({ title: "已交办 3 个问题" })`. */
export function useToast(): (message: ToastMessage) => void {
  const manager = Base.useToastManager();
  return ({ title, description, kind = "done" }) => {
    manager.add({
      title,
      ...(description && { description }),
      type: kind,
      priority: kind === "problem" ? "high" : "low",
      ...(kind === "problem" && { timeout: 0 }),
    });
  };
}
