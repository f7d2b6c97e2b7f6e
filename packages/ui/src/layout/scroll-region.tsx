"use client";

import { type JSX, type ReactNode, useEffect, useRef, useState } from "react";
import { cx } from "../class-names.ts";

/** A box whose content may be wider than the page; `label` names it for those who reach it by keyboard. */
export interface ScrollRegionProps {
  label: string;
  children: ReactNode;
  className?: string | undefined;
}

/**
 * Scrolls sideways when its content does not fit, and only then becomes a stop of the keyboard. While the
 * content fits it does not clip, so that a sticky table head sticks to the page.
 */
export function ScrollRegion({ label, children, className }: ScrollRegionProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [fits, setFits] = useState<boolean | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => setFits(element.scrollWidth <= element.clientWidth);
    const sizes = new ResizeObserver(measure);
    // What is drawn later grows past the box without the box changing its size.
    const watchChildren = (): void => {
      for (const child of element.children) sizes.observe(child);
    };
    const additions = new MutationObserver(watchChildren);
    additions.observe(element, { childList: true });
    sizes.observe(element);
    watchChildren();
    return () => {
      additions.disconnect();
      sizes.disconnect();
    };
  }, []);
  const stop = fits === false ? { role: "region", "aria-label": label, tabIndex: 0 } : {};
  return (
    <div
      ref={box}
      {...stop}
      data-scroll-region=""
      className={cx(fits ? "overflow-visible" : "relative overflow-x-auto", className)}
    >
      {children}
    </div>
  );
}
