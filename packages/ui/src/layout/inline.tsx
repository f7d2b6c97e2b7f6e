import type { JSX, ReactNode } from "react";

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }): JSX.Element {
  return (
    <kbd className="inline-block rounded-sm border border-edge bg-sheet px-1.5 font-sans text-xs leading-[1.125rem] text-soft">
      {children}
    </kbd>
  );
}

/** The first stop of the keyboard: past the navigation to the content with this id. */
export function SkipLink({ targetId }: { targetId: string }): JSX.Element {
  return (
    <a
      href={`#${targetId}`}
      className="sr-only rounded-sm bg-indigo px-4 py-2 text-white focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-[70]"
    >
      跳到正文
    </a>
  );
}
