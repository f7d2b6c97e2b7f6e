"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { JSX, ReactElement, ReactNode } from "react";

/**
 * A few more words for what can be pointed at or focused. Never the only place something is said: touch
 * has no pointer. `children` is the element it belongs to.
 */
export function Tooltip({
  content,
  children,
}: {
  content: ReactNode;
  children: ReactElement;
}): JSX.Element {
  return (
    <Base.Root>
      <Base.Trigger delay={300} render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50">
          <Base.Popup className="max-w-[20rem] rounded-sm bg-ink px-2.5 py-1.5 text-xs text-white">
            {content}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
