import type { JSX, ReactNode } from "react";
import { WarningIcon } from "./icon.tsx";

/** Nothing here: says why, and offers what to do about it. */
export interface EmptyStateProps {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps): JSX.Element {
  return (
    <div className="flex flex-col items-start gap-2 border-t border-b border-line py-10 sm:items-center sm:text-center">
      <p className="text-base font-medium">{title}</p>
      {children ? <div className="max-w-[36em] text-sm text-muted">{children}</div> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}

/** Something went wrong: what, what to do next, and the id under which the log keeps it. */
export interface ErrorStateProps {
  title?: ReactNode;
  message: ReactNode;
  /** The request's id, for the administrator. */
  id?: string | undefined;
  /** The way on: usually a button 重试. */
  action?: ReactNode;
}

export function ErrorState({
  title = "没有完成",
  message,
  id,
  action,
}: ErrorStateProps): JSX.Element {
  return (
    <div role="alert" className="border-t-2 border-b border-ink py-6">
      <p className="flex items-center gap-2 text-base font-semibold">
        <WarningIcon />
        {title}
      </p>
      <div className="mt-1 max-w-[44em] text-sm text-soft">{message}</div>
      {id ? (
        <p className="mt-2 text-xs text-muted">
          编号 <code className="font-mono text-ink select-all">{id}</code>，报修时请一并告知
        </p>
      ) : null}
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  );
}
