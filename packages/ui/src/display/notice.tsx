import type { JSX, ReactNode } from "react";
import { cx } from "../class-names.ts";
import { InfoIcon, WarningIcon } from "./icon.tsx";

/**
 * A remark on the page. `info` explains; `warning` asks for attention before going on. Neither borrows a
 * status light's colour: the warning is heavier ink.
 */
export interface NoticeProps {
  kind?: "info" | "warning";
  title?: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}

export function Notice({ kind = "info", title, action, children }: NoticeProps): JSX.Element {
  const warning = kind === "warning";
  const Icon = warning ? WarningIcon : InfoIcon;
  return (
    <div
      role={warning ? "alert" : "note"}
      className={cx(
        "flex flex-wrap items-start gap-x-3 gap-y-2 border-l-[3px] bg-wash px-3 py-2 text-sm",
        warning ? "border-ink" : "border-indigo-line",
      )}
    >
      <Icon className="mt-[0.1875rem]" />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="text-soft">{children}</div> : null}
      </div>
      {action}
    </div>
  );
}
