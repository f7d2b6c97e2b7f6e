import type { ReactNode } from "react";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <header className="flex flex-col justify-between gap-8 border-b border-line bg-wash px-6 py-8 sm:px-12 lg:border-r lg:border-b-0 lg:py-16">
        <p className="font-title text-3xl tracking-[0.3em]">县览</p>
        <p className="hidden max-w-[20em] font-title text-xl text-soft lg:block">
          事实记一次，整改看得见，责任落到底。
        </p>
        <p className="hidden text-xs text-muted lg:block">县级意识形态工作责任制管理系统</p>
      </header>
      <main className="flex flex-col justify-center px-6 py-10 sm:px-12 lg:px-20">{children}</main>
    </div>
  );
}
