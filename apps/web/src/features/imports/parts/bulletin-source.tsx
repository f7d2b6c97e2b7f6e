"use client";

import { cx } from "@xianlan/ui";
import { type ReactNode, useEffect, useRef } from "react";
import type { BulletinEditor } from "../use-bulletin.ts";

/** The bulletin as it stands, each proposed sentence marked; the one in hand stays in sight. */
export function BulletinSource(props: {
  draft: BulletinEditor;
  active: string | null;
  onPick: (id: string) => void;
}) {
  const { draft, active, onPick } = props;
  const { text, proposals } = draft.reading;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const mark = active && box.current?.querySelector(`[data-proposal="${active}"]`);
    if (!mark || !box.current) return;
    // Scrolls the box alone, never the page.
    const offset = mark.getBoundingClientRect().top - box.current.getBoundingClientRect().top;
    box.current.scrollTop += offset - box.current.clientHeight / 3;
  }, [active]);

  // Offsets count characters as people do, not UTF-16 units.
  const points = [...text];
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { id, start, end } of proposals) {
    parts.push(points.slice(at, start).join(""));
    const state = draft.decisions[id]?.state ?? "open";
    parts.push(
      <a
        key={id}
        href={`#proposal-${id}`}
        data-proposal={id}
        aria-current={id === active ? "true" : undefined}
        onClick={() => onPick(id)}
        className={cx(
          "border-b-2 text-ink no-underline hover:bg-indigo-wash",
          id === active ? "border-indigo bg-indigo-wash font-medium" : "border-indigo-line",
          state === "dropped" && id !== active && "border-line text-muted",
        )}
      >
        {points.slice(start, end).join("")}
      </a>,
    );
    at = end;
  }
  parts.push(points.slice(at).join(""));
  return (
    <section
      aria-label="通报原文"
      className="border-t border-ink pt-3 lg:sticky lg:top-18 lg:self-start"
    >
      <h2 className="mb-2 text-lg font-semibold">原文</h2>
      <div
        ref={box}
        className="max-h-56 overflow-y-auto border border-line bg-sheet p-4 text-sm leading-7 whitespace-pre-wrap lg:max-h-[calc(100dvh-15rem)]"
      >
        {parts}
      </div>
    </section>
  );
}
